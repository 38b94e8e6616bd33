import type { Actor } from "@zhida/identity";
import type { Decided } from "@zhida/matching";
import type { Facts, PolicyVerdict } from "@zhida/matching/contract";
import { dateInChina, type Work } from "@zhida/platform";
import { inDivision } from "../benefits/in-division.ts";
import type { CalculatedPolicy, Calculation, CalculationRequest } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { amountIn } from "../grants/amount.ts";
import { refuse } from "../refusals.ts";
import { listBenefitsByPolicy } from "../store/benefits.ts";
import type { BenefitRow } from "../store/tables.ts";
import { turned } from "./calculator-facts.ts";

/** What an enterprise would gain and lose, and how amounts would change, were its numbers otherwise. Nothing is written. */
export async function calculate(
  deps: BenefitsDeps,
  work: Work,
  { subject }: Actor,
  { facts }: CalculationRequest,
): Promise<Calculation> {
  if (subject.kind !== "legal_entity") throw refuse("not_enterprise");
  if (Object.keys(facts).some((name) => !turned.includes(name))) throw refuse("not_in_calculator");
  const asked = { subject: { kind: "enterprise", key: subject.key } } as const;
  const { gained, lost } = await deps.matching.whatIf(work, asked, facts);
  const { eligible } = await deps.matching.verdicts(work, asked);
  const codes = new Set([...gained, ...lost, ...eligible].map(({ policy }) => policy));
  const rows = await listBenefitsByPolicy(work.db, inDivision(subject.division), [...codes]);
  const benefits = new Map(rows.map((row) => [row.policy, row]));
  const amounts = await amountsOf(deps, work, subject.key, rows, facts);
  const shown = (verdict: PolicyVerdict): CalculatedPolicy => ({
    policy: verdict.policy,
    name: verdict.title,
    reason: reasonOf(verdict, facts),
    period: benefits.get(verdict.policy)?.setup.amount?.period ?? null,
    beforeFen: amounts.get(verdict.policy)?.beforeFen ?? null,
    afterFen: amounts.get(verdict.policy)?.afterFen ?? null,
  });
  const isLost = new Set(lost.map(({ policy }) => policy));
  const kept = eligible.filter(({ policy }) => !isLost.has(policy)).map(shown);
  return {
    gained: gained.map((verdict) => ({ ...shown(verdict), beforeFen: null })),
    lost: lost.map((verdict) => ({ ...shown(verdict), afterFen: null })),
    changed: kept.filter(({ beforeFen, afterFen }) => beforeFen !== afterFen),
  };
}

type Amounts = { beforeFen: number | null; afterFen: number | null };

/** With what is registered and with what is supposed, for each policy that pays something. */
async function amountsOf(
  { matching }: BenefitsDeps,
  work: Work,
  key: string,
  benefits: readonly BenefitRow[],
  overrides: Facts,
): Promise<Map<string, Amounts>> {
  const day = dateInChina(work.now);
  const amounts = new Map<string, Amounts>();
  for (const { policy, setup } of benefits) {
    if (!setup.amount) continue;
    const options = { day, decisions: [setup.amount.decision] };
    const before = await matching.decideMany(work, { policy }, [key], options);
    const after = await matching.decideMany(work, { policy }, [key], { ...options, overrides });
    const amount = (decided: Decided | undefined) =>
      decided?.verdict === "eligible" ? amountIn(setup, decided) : null;
    amounts.set(policy, { beforeFen: amount(before.get(key)), afterFen: amount(after.get(key)) });
  }
  return amounts;
}

/** The sentence that tells most: about a number that was changed, else the last of what is met or fails. */
function reasonOf({ verdict, explanation: { reasons } }: PolicyVerdict, changed: Facts) {
  const telling = reasons.filter(({ met }) => met === (verdict === "eligible"));
  const about = telling.find(({ facts }) => facts.some(({ name }) => Object.hasOwn(changed, name)));
  return (about ?? telling.at(-1) ?? reasons[0])?.sentence ?? null;
}
