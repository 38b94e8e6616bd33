import type { LiveBus, Work } from "@zhida/platform";
import { type RuleVersion, StreamRule } from "../contract.ts";
import { addRuleVersion, listRulesInForce } from "../store/rules.ts";
import { toEngineRule } from "./engine-rule.ts";
import { refuse } from "./refusals.ts";
import { tellSetup } from "./tell-setup.ts";

type Given = { division: string; rule: StreamRule; expectedVersion: number; by: string };

/** A new version, in force at once. Refuses what cannot mean anything, and a version that somebody else has replaced. */
export async function saveRule({ live }: { live: LiveBus }, work: Work, given: Given): Promise<RuleVersion> {
  const { division, expectedVersion, by } = given;
  const rule = StreamRule.parse(given.rule);
  const version = expectedVersion + 1;
  toEngineRule(division, version, rule);
  const isAdded = await addRuleVersion(work.db, { division, rule, after: expectedVersion, at: work.now, by });
  if (!isAdded) throw refuse("rule_changed");
  tellSetup(live, work, division);
  return { division, version, rule, at: work.now.toISOString(), by };
}

/** Rules that a division does not have yet; those that it has stay as they are. */
export async function addRules(
  deps: { live: LiveBus },
  work: Work,
  { division, rules, by }: { division: string; rules: readonly StreamRule[]; by: string },
): Promise<void> {
  const known = new Set((await listRulesInForce(work.db, division)).map(({ rule }) => rule.code));
  for (const rule of rules) {
    if (!known.has(rule.code)) await saveRule(deps, work, { division, rule, expectedVersion: 0, by });
  }
}
