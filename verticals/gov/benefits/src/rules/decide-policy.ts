import { fromFeel } from "@zhida/feel";
import type { LoadedPolicy } from "./load-policies.ts";
import { absentUnder, type Dictionary, type FactValues, noonOf, policyInputs } from "./policy-inputs.ts";

export type PolicyDecision = {
  readonly eligible: boolean | "undecided";
  /** Facts that neither a registry nor an answer has given and that could still decide it. */
  readonly missing: readonly string[];
  /** A decision of the policy by name, as JSON; undefined while a fact is missing, null when it cannot be computed. */
  readonly valueOf: (decision: string) => unknown;
};

/** The verdict on one subject on a day by the model itself: what every faster engine must agree with. */
export function decidePolicy(
  { pack, model }: LoadedPolicy,
  facts: FactValues,
  day: string,
  dictionary: Dictionary,
): PolicyDecision {
  const inputs = policyInputs(pack, facts, day, dictionary);
  const { value, missing } = model.decide("eligible", inputs, { now: noonOf(day) });
  return {
    eligible: missing.length > 0 ? "undecided" : value === true,
    missing: [...new Set(missing.flatMap((name) => absentUnder(name, facts, dictionary)))].sort(),
    valueOf: (decision) => {
      const { value, missing } = model.decide(decision, inputs, { now: noonOf(day) });
      return missing.length > 0 ? undefined : fromFeel(value);
    },
  };
}
