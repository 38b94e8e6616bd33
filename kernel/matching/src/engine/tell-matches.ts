import { emitAll, type Work } from "@zhida/platform";
import type { FactSchema } from "@zhida/policy-index";
import type { Facts, MatchDelta } from "../contract.ts";
import { factsCorrected, matchGained, matchLost } from "../events.ts";
import { todayOf } from "../facts/collect.ts";
import type { FactsChange } from "../facts/deps.ts";
import { appliesIn, type DayPolicy, type PolicyBoard } from "./policy-board.ts";
import { standingOf } from "./standing.ts";

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
    const schema = board.schema(kind);
    const changed = changedFacts(before, after);
    for (const policy of today.of(kind)) {
      const was = fits(policy, schema, before, change.movedFrom ?? division);
      const is = fits(policy, schema, after, division);
      if (was === is) continue;
      const { policy: code, version } = policy.policy;
      const subject = { kind, key, division };
      (is ? gained : lost).push({
        policy: code,
        version,
        subject,
        on: change.since,
        cause: change.cause,
        facts: changed,
      });
    }
  }
  await emitAll(work, matchGained, gained.map(asEvent));
  await emitAll(work, matchLost, lost.map(asEvent));
  await emitAll(work, factsCorrected, changes.filter(({ cause }) => cause === "correction").map(asCorrection));
}

const fits = ({ policy, onDay }: DayPolicy, schema: FactSchema, facts: Facts | undefined, division: string): boolean =>
  facts !== undefined && appliesIn(policy, division) && standingOf(onDay, schema, facts).verdict === "eligible";

function changedFacts(before: Facts = {}, after: Facts = {}): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();
}

export const asEvent = (data: MatchDelta) => ({ subject: data.subject.key, division: data.subject.division, data });

const asCorrection = ({ kind, key, division, since, before, after }: FactsChange) => ({
  subject: key,
  division,
  data: { subject: { kind, key, division }, on: since, facts: changedFacts(before, after) },
});
