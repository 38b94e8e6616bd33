import type { Db } from "@zhida/platform";
import { listStandingAlarms } from "../store/alarms.ts";
import { readArrivedPositions, readArrivedReadings, readCursor } from "../store/past-stream.ts";
import { REGROUP_MS } from "./alarm-state.ts";
import { type EngineRule, longestMemoryMs } from "./engine-rule.ts";
import type { AlarmChange, RuleEngine } from "./rule-engine.ts";

const ROWS = 10_000;
/** Rows that are read again at most; then rules learn from what comes. */
const MOST_ROWS = 1_000_000;
/** A window longer than this fills up by itself. */
const MOST_MEMORY_MS = 3_600_000;

/** After a restart: what was open, what the rules must remember, and what they have not looked at yet. */
export async function relearnAll(
  db: Db,
  engine: RuleEngine,
  rules: readonly EngineRule[],
  now: Date,
): Promise<AlarmChange[]> {
  const cursor = (await readCursor(db)) ?? now;
  const ago = (ms: number) => new Date(cursor.getTime() - ms);
  const memoryMs = Math.min(MOST_MEMORY_MS, Math.max(longestMemoryMs(rules), 600_000));
  await relearn(db, engine, { from: ago(memoryMs), to: cursor, mayRaise: false });
  for (const row of await listStandingAlarms(db, ago(REGROUP_MS))) {
    const known = {
      id: row.id,
      startedAt: row.started_at.getTime(),
      raisedAt: row.raised_at.getTime(),
      lastAt: row.last_at.getTime(),
      count: row.count,
    };
    const endedAt = row.ended_at?.getTime();
    engine.restore(
      row.device_id,
      row.rule_code,
      endedAt === undefined ? { open: known, ended: undefined } : { open: undefined, ended: { ...known, endedAt } },
    );
  }
  return relearn(db, engine, { from: cursor, to: now, mayRaise: true });
}

/** Reads again what arrived in a stretch of time: where trucks stood first, then what was measured. */
export async function relearn(
  db: Db,
  engine: RuleEngine,
  { from, to, mayRaise }: { from: Date; to: Date; mayRaise: boolean },
): Promise<AlarmChange[]> {
  const changes: AlarmChange[] = [];
  const take = (batch: Partial<Parameters<RuleEngine["take"]>[0]>) =>
    changes.push(...engine.take({ readings: [], positions: [], ...batch }, { mayRaise }));
  await eachPage(
    from,
    (begin, limit) => readArrivedPositions(db, { from: begin, to, limit }),
    (positions) => take({ positions }),
  );
  await eachPage(
    from,
    (begin, limit) => readArrivedReadings(db, { from: begin, to, limit }),
    (readings) => take({ readings }),
  );
  return changes;
}

/** Pages by the time of arrival; what arrived at the moment at which a page was cut comes with the next. */
async function eachPage<T extends { receivedAt: number }>(
  from: Date,
  read: (begin: Date, limit: number) => Promise<T[]>,
  take: (rows: T[]) => void,
): Promise<void> {
  let begin = from;
  let limit = ROWS;
  for (let taken = 0; taken < MOST_ROWS; ) {
    const page = await read(begin, limit);
    const last = page.at(-1)?.receivedAt;
    if (last === undefined) return;
    const isLastPage = page.length < limit;
    const whole = isLastPage ? page : page.filter(({ receivedAt }) => receivedAt < last);
    // All of one moment: it needs a larger page.
    if (whole.length === 0) limit *= 2;
    else begin = new Date(whole.at(-1)?.receivedAt as number);
    take(whole);
    taken += whole.length;
    if (isLastPage) return;
  }
}
