import type { Actor } from "@zhida/identity";
import type { FactName } from "@zhida/matching/contract";
import type { Work } from "@zhida/platform";
import type { CalculatorFacts } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { refuse } from "../refusals.ts";

/** What an enterprise decides or foresees itself, in the order it is asked for. */
export const turned: readonly FactName[] = [
  "enterprise.staff",
  "enterprise.insured",
  "enterprise.layoffs",
  "enterprise.youthHired",
  "enterprise.hardToEmployHired",
  "enterprise.veteransHired",
  "enterprise.keyGroupHired",
  "enterprise.disabledStaff",
  "enterprise.salesLastQuarterFen",
  "enterprise.salesLastMonthFen",
  "enterprise.salesLastYearFen",
  "enterprise.taxableIncomeFen",
  "enterprise.assetsTotalFen",
  "enterprise.researchSpendFen",
];

/** The numbers of the calculator, filled in with what is registered. */
export async function calculatorFacts(
  { matching }: Pick<BenefitsDeps, "matching">,
  work: Work,
  { subject }: Actor,
): Promise<CalculatorFacts> {
  if (subject.kind !== "legal_entity") throw refuse("not_enterprise");
  const known = await matching.factsOf(work, { kind: "enterprise", key: subject.key });
  const dictionary = new Map(matching.facts("enterprise").map((fact) => [fact.name, fact]));
  const facts = turned.flatMap((name) => {
    const fact = dictionary.get(name);
    return fact ? [{ fact, value: known?.facts[name] }] : [];
  });
  return { facts };
}
