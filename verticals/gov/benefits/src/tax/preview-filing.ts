import type { Actor } from "@zhida/identity";
import type { Asked } from "@zhida/matching";
import { dateInChina, type Work } from "@zhida/platform";
import { inDivision } from "../benefits/in-division.ts";
import type { Quarter, TaxFilingPreview } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { amountIn } from "../grants/amount.ts";
import { decideInForce } from "../grants/decide.ts";
import { refuse } from "../refusals.ts";
import { findBenefit } from "../store/benefits.ts";
import { findFiling } from "../store/tax-filings.ts";
import { lastQuarter } from "./quarter.ts";
import { STATUTORY_LEVY, vatReliefs } from "./vat.ts";

const SALES = "enterprise.salesLastQuarterFen";

/** A filing filled in from the tax registry, with the relief that applies by itself. `salesFen`: what the enterprise declares instead. */
export async function previewFiling(
  deps: BenefitsDeps,
  work: Work,
  actor: Actor,
  declared: { quarter?: Quarter; salesFen?: number } = {},
): Promise<TaxFilingPreview & { applied: { policy: string; version: number }[] }> {
  const { subject } = actor;
  if (subject.kind !== "legal_entity") throw refuse("not_enterprise");
  const today = dateInChina(work.now);
  const quarter = lastQuarter(today);
  if (declared.quarter && declared.quarter !== quarter) throw refuse("quarter_not_over");
  const known = await deps.matching.factsOf(work, { kind: "enterprise", key: subject.key });
  if (known?.facts["enterprise.taxpayerKind"] !== "small-scale") throw refuse("taxpayer_not_small");
  const registered = known.facts[SALES];
  const salesFen = declared.salesFen ?? (typeof registered === "number" ? registered : 0);
  const taxFen = Math.round((salesFen * STATUTORY_LEVY) / 100);
  const reliefs: TaxFilingPreview["reliefs"] = [];
  const applied: { policy: string; version: number }[] = [];
  const almost: TaxFilingPreview["almost"] = [];
  const division = inDivision(subject.division);
  for (const { policy, saves } of vatReliefs) {
    const benefit = await findBenefit(work.db, division, policy);
    if (!benefit?.active || !benefit.policy_version) continue;
    const decision = benefit.setup.amount?.decision;
    const about = { kind: "enterprise", key: subject.key } as const;
    const overrides = { [SALES]: salesFen };
    const answers = await decideInForce(deps, work, policy, [subject.key], {
      day: today,
      decisions: decision ? [decision] : [],
      overrides,
    });
    const decided = answers.get(subject.key);
    if (!decided) continue;
    if (decided.verdict === "eligible") {
      const savedFen = Math.min(taxFen, saves === "all" ? taxFen : (amountIn(benefit.setup, decided) ?? 0));
      const source = await groundOf(deps, work, policy, { subject: about, overrides });
      reliefs.push({ policy, name: benefit.name, reasons: [...decided.sentences], source, savedFen });
      applied.push({ policy, version: benefit.policy_version });
      break;
    }
    const [reason] = decided.sentences;
    if (reason) almost.push({ policy, name: benefit.name, reason });
  }
  const savedFen = reliefs.reduce((fen, each) => fen + each.savedFen, 0);
  const filed = await findFiling(work.db, division, subject.key, quarter);
  return {
    quarter,
    enterprise: { name: subject.name, creditCode: subject.key },
    salesFen,
    taxFen,
    reliefs,
    almost,
    payableFen: taxFen - savedFen,
    filed: filed ? { id: filed.id, at: filed.filed_at.toISOString() } : null,
    applied,
  };
}

/** Document and article on which what decides rests. */
async function groundOf({ matching }: BenefitsDeps, work: Work, policy: string, asked: Asked): Promise<string | null> {
  const { explanation } = await matching.explain(work, { policy }, asked, { unmasked: true });
  return explanation.reasons.find(({ met, source }) => met && source)?.source ?? null;
}
