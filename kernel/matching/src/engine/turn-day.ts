import { isDeepStrictEqual } from "node:util";
import { emitAll, type IsoDate, transact, type Work } from "@zhida/platform";
import type { MatchDelta } from "../contract.ts";
import { matchGained, matchLost } from "../events.ts";
import { todayOf } from "../facts/collect.ts";
import { listTurns, lockTurn, noteTurn } from "../store/day-turns.ts";
import type { EngineDeps } from "./deps.ts";
import { dayAfter } from "./epoch-day.ts";
import { type DayPolicy, regionOf } from "./policy-board.ts";
import { asEvent } from "./tell-matches.ts";

type Turn = { key: string; division: string; gained: boolean; policy: DayPolicy };

/**
 * Takes in every day that has begun since the last time, one after the other: who reached an age, for whom a period ran out, whom a
 * parameter of a new amount reaches. Each division's marker is in the transaction with its news, so that a turn broken off goes on
 * and none is told twice. A division seen for the first time begins with today.
 */
export async function turnDay(deps: EngineDeps, work: Work): Promise<void> {
  await deps.populations.ready();
  const today = todayOf(work);
  const turns = await listTurns(work.db);
  const due = turns.filter(({ day }) => day !== null && day < today);
  const fresh = turns.filter(({ day }) => day === null).map(({ division }) => division);
  await noteAll(work, fresh, today);
  const [first] = due.map(({ day }) => day as IsoDate).sort();
  for (let day = first; day !== undefined && day < today; day = dayAfter(day)) {
    const behind = due.filter(({ day: last }) => (last as IsoDate) <= (day as IsoDate)).map(({ division }) => division);
    await turnOver(deps, work, day, dayAfter(day), new Set(behind));
  }
}

const noteAll = (work: Work, divisions: readonly string[], day: IsoDate) =>
  transact(work.db, (db) =>
    noteTurn(
      db,
      divisions.map((division) => ({ division, gained: 0, lost: 0 })),
      day,
      work.now,
    ),
  );

async function turnOver(
  deps: EngineDeps,
  work: Work,
  from: IsoDate,
  to: IsoDate,
  divisions: ReadonlySet<string>,
): Promise<void> {
  const before = await deps.board.on(work, from);
  const after = await deps.board.on(work, to);
  const turned: Turn[] = [];
  for (const policy of after.policies.values()) {
    const old = before.policies.get(policy.policy.policy);
    if (old?.policy.version === policy.policy.version) turned.push(...(await turnsOf(deps, work, old, policy)));
  }
  const byDivision = Map.groupBy(turned, ({ division }) => division);
  for (const division of divisions) await tellDivision(work, division, byDivision.get(division) ?? [], from, to);
}

async function turnsOf(deps: EngineDeps, work: Work, old: DayPolicy, policy: DayPolicy): Promise<Turn[]> {
  const population = await deps.populations.of(work, policy.policy.kind);
  const region = regionOf(policy.policy);
  if (isDeepStrictEqual(old.policy.parameters, policy.policy.parameters)) {
    const turned = await population.turnedBetween(policy.program, old.onDay.day, policy.onDay.day, region);
    return turned
      .filter(({ before, after }) => (before === true) !== (after === true))
      .map(({ key, region: division, after }) => ({ key, division, gained: after === true, policy }));
  }
  const was = new Set((await population.scanInTurns(old.program, { day: old.onDay.day, region })).keys("matched"));
  const is = new Set((await population.scanInTurns(policy.program, { day: policy.onDay.day, region })).keys("matched"));
  const turn = (gained: boolean) => (key: string) => ({
    key,
    division: population.find(key)?.region ?? "",
    gained,
    policy,
  });
  return [...is.difference(was)].map(turn(true)).concat([...was.difference(is)].map(turn(false)));
}

/** False, and nothing told, when another process has been there before. */
async function tellDivision(
  work: Work,
  division: string,
  turns: readonly Turn[],
  from: IsoDate,
  to: IsoDate,
): Promise<void> {
  const delta = ({ key, policy: { policy } }: Turn): MatchDelta => ({
    policy: policy.policy,
    version: policy.version,
    subject: { kind: policy.kind, key, division },
    on: to,
    cause: "day",
    facts: [],
  });
  const gained = turns.filter((turn) => turn.gained).map(delta);
  const lost = turns.filter((turn) => !turn.gained).map(delta);
  await transact(work.db, async (db) => {
    if ((await lockTurn(db, division)) !== from) return;
    await emitAll({ ...work, db }, matchGained, gained.map(asEvent));
    await emitAll({ ...work, db }, matchLost, lost.map(asEvent));
    await noteTurn(db, [{ division, gained: gained.length, lost: lost.length }], to, work.now);
  });
}
