import { emitAll, type Work } from "@zhida/platform";
import type { Facts, MatchDelta, SubjectKind } from "../contract.ts";
import { factsChanged, matchGained, matchLost } from "../events.ts";
import { todayOf } from "../facts/collect.ts";
import type { FactsChange } from "../facts/deps.ts";
import { appliesIn, type Board, type PolicyBoard } from "./policy-board.ts";

/**
 * What the policies of today say of the facts before and after. Matches that come and go are told in the transaction that changed the
 * facts, so that they are told once, exactly when the facts hold.
 */
export async function tellMatches(board: PolicyBoard, work: Work, changes: readonly FactsChange[]): Promise<void> {
  const today = await board.on(work, todayOf(work));
  const gained: MatchDelta[] = [];
  const lost: MatchDelta[] = [];
  for (const change of changes) {
    const { kind, key, division, before, after } = change;
    const was = fitting(today, kind, before, change.movedFrom ?? division);
    const is = fitting(today, kind, after, division);
    const news = (policy: string): MatchDelta => ({
      policy,
      version: today.policies.get(policy)?.policy.version ?? 0,
      subject: { kind, key, division },
      on: change.since,
      cause: change.cause,
      facts: changedFacts(before, after),
    });
    gained.push(...[...is.difference(was)].map(news));
    lost.push(...[...was.difference(is)].map(news));
  }
  await emitAll(work, matchGained, gained.map(asEvent));
  await emitAll(work, matchLost, lost.map(asEvent));
  await emitAll(work, factsChanged, changes.map(asChange));
}

/** Codes of the policies that fit and apply where the subject lives. */
function fitting(board: Board, kind: SubjectKind, facts: Facts | undefined, division: string): Set<string> {
  const fits = new Set<string>();
  if (facts === undefined) return fits;
  board
    .index(kind)
    .match(facts)
    .matched.forEach((code) => {
      const found = board.policies.get(code);
      if (found && appliesIn(found.policy, division)) fits.add(code);
    });
  return fits;
}

function changedFacts(before: Facts = {}, after: Facts = {}): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();
}

export const asEvent = (data: MatchDelta) => ({ subject: data.subject.key, division: data.subject.division, data });

const asChange = ({ kind, key, division, since, cause, before, after }: FactsChange) => ({
  subject: key,
  division,
  data: { subject: { kind, key, division }, on: since, cause, facts: changedFacts(before, after) },
});
