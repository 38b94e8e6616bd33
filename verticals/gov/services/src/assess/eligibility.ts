import type { Eligibility, ServiceItem } from "../contract.ts";
import { factName } from "./facts.ts";
import { expression, type Facts } from "./feel.ts";

/** The rule on what is proven. One false condition is a no, whatever else is missing. */
export function assessEligibility(item: ServiceItem, proven: Facts): Eligibility {
  const reasons: Eligibility["reasons"] = [];
  const missing = new Set<string>();
  for (const { id, when, say, law } of item.rule.conditions) {
    const decision = expression(when).decide(proven);
    if (decision.verdict === false) reasons.push({ id, say, law: law ?? null });
    if (decision.verdict === "unknown") for (const fact of decision.missing) missing.add(fact);
  }
  const verdict = reasons.length > 0 ? "no" : missing.size > 0 ? "open" : "yes";
  return {
    verdict,
    automatic: item.rule.mode === "automatic",
    reasons,
    missing: verdict === "open" ? [...missing].map((fact) => ({ fact, field: fieldOf(item, fact) })) : [],
  };
}

/** The form field through which a person can supply a missing fact. */
function fieldOf(item: ServiceItem, fact: string): string | null {
  if (fact in item.form.schema.properties) return fact;
  const found = Object.entries(item.form.fields).find(
    ([, { source }]) => source && `${factName(source.dataset)}.${source.field}` === fact,
  );
  return found?.[0] ?? null;
}
