import { expression, toFacts } from "../assess/feel.ts";
import type { RuleTrial, RuleVerdict } from "../contract.ts";
import { refuse } from "../refusals.ts";

/** Decides each condition on facts given by hand, named in full: `"hpf.account.balanceFen": 100000`. */
export function tryRule({ conditions, facts }: RuleTrial): RuleVerdict {
  const given = toFacts(facts) as Record<string, unknown>;
  const items = conditions.map(({ id, when }) => {
    try {
      const { verdict, missing } = expression(when).decide(given);
      return {
        id,
        verdict: verdict === "unknown" ? ("open" as const) : verdict ? ("yes" as const) : ("no" as const),
        missing: [...missing],
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : when;
      throw refuse("wrong_value", { fields: [{ path: id, message }] });
    }
  });
  const verdicts = items.map(({ verdict }) => verdict);
  const verdict = verdicts.includes("no") ? "no" : verdicts.includes("open") ? "open" : "yes";
  return { verdict, items };
}
