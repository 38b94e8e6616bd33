import type { Work } from "@zhida/platform";
import type { FactValue, RuleTestResult, TestRule } from "../contract.ts";
import type { KnownDevice } from "../service.ts";
import { readDevice } from "../store/past-stream.ts";
import type { StoredPosition, StoredReading } from "../stream.ts";
import { toEngineRule } from "./engine-rule.ts";
import { loadSurroundings } from "./load-setup.ts";
import { refuse } from "./refusals.ts";
import { type AlarmChange, ruleEngine } from "./rule-engine.ts";

const MOST_DAYS = 31;
const MOST_ROWS = 200_000;

/** What a rule would have said to what a device sent: the same engine, on the recorded stream. */
export async function testRule(
  work: Work,
  given: Omit<TestRule, "rule" | "deviceId"> & { rule: Parameters<typeof toEngineRule>[2]; device: KnownDevice },
): Promise<RuleTestResult> {
  const { device } = given;
  const [from, to] = [new Date(given.from), new Date(given.to)];
  if (to <= from || to.getTime() - from.getTime() > MOST_DAYS * 86_400_000) {
    throw refuse("test_too_long", { params: { days: MOST_DAYS } });
  }
  const rule = toEngineRule(device.division, 1, { ...given.rule, deviceKind: device.kind, enabled: true });
  const past = await readDevice(work.db, {
    division: device.division,
    deviceId: device.id,
    from,
    to,
    limit: MOST_ROWS,
  });
  const engine = ruleEngine({ findDevice: (id) => (id === device.id ? device : undefined), newId: () => "tried" });
  engine.setRules([rule], from.getTime());
  const around = (await loadSurroundings(work.db)).find(({ division }) => division === device.division);
  if (around) engine.setSurroundings(device.division, around);

  const alarms: RuleTestResult["alarms"] = [];
  const iso = (at: number) => new Date(at).toISOString();
  const note = (changes: readonly AlarmChange[]) => {
    for (const { change, alarm, endedAt, point, facts } of changes) {
      const last = alarms.at(-1);
      if (change === "raised") {
        const [startedAt, raisedAt] = [iso(alarm.startedAt), iso(alarm.raisedAt)];
        alarms.push({ startedAt, raisedAt, endedAt: null, count: 1, point, facts: facts as Record<string, FactValue> });
      } else if (last) Object.assign(last, { endedAt: endedAt === null ? null : iso(endedAt), count: alarm.count });
    }
  };
  for (const row of inOrder(past.readings, past.positions)) {
    note(engine.take("factor" in row ? { readings: [row], positions: [] } : { readings: [], positions: [row] }));
  }
  const last = alarms.at(-1);
  const [open] = engine.takeCounts();
  if (last && open) last.count = open.count;
  const isCut = past.readings.length === MOST_ROWS || past.positions.length === MOST_ROWS;
  const newest = Math.max(past.readings.at(-1)?.at ?? 0, past.positions.at(-1)?.at ?? 0);
  return {
    readings: past.readings.length,
    positions: past.positions.length,
    until: isCut ? iso(newest) : given.to,
    alarms,
  };
}

const inOrder = (readings: StoredReading[], positions: StoredPosition[]): (StoredReading | StoredPosition)[] =>
  [...readings, ...positions].sort((a, b) => a.at - b.at);
