import type { Db } from "@zhida/platform";
import type { AlarmEvidence } from "../contract.ts";
import type { AlarmChange } from "../rules/rule-engine.ts";
import { readDevice } from "../store/past-stream.ts";

const MOST_ROWS = 20_000;
const MOST_POINTS = 600;

/** What the alarm rests on, as it stood when it was raised: it stays when readings and frames are long gone. */
export async function gatherEvidence(db: Db, { rule, device, alarm, facts }: AlarmChange) {
  const { evidence, condition, limit, unit, data, factor } = rule.rule;
  const from = new Date(alarm.startedAt - evidence.minutes * 60_000);
  const to = new Date(alarm.raisedAt);
  const range = { division: device.division, deviceId: device.id, from, to, limit: MOST_ROWS };
  const { readings, positions } = await readDevice(db, range);
  const wanted = new Set([factor, ...rule.factors, ...evidence.factors]);
  const byFactor = Map.groupBy(
    readings.filter((reading) => reading.kind === data && wanted.has(reading.factor)),
    (reading) => reading.factor,
  );
  const iso = (at: number) => new Date(at).toISOString();
  return {
    condition,
    limit,
    unit,
    facts,
    series: [...byFactor].map(([code, given]) => ({
      factor: code,
      points: thinned(given).map(({ at, value }) => ({ at: iso(at), value })),
    })),
    track: thinned(positions).map(({ at, lon, lat, speedKmh, load }) => ({ at: iso(at), lon, lat, speedKmh, load })),
    frames: { from: from.toISOString(), to: to.toISOString() },
  } satisfies Omit<AlarmEvidence, "photo">;
}

/** Evenly, the newest always among them. */
function thinned<T>(rows: readonly T[]): T[] {
  const step = Math.ceil(rows.length / MOST_POINTS);
  return step <= 1 ? [...rows] : rows.filter((_, i) => (rows.length - 1 - i) % step === 0);
}
