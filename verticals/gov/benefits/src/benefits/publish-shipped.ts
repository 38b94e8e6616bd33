import type { RulePack, ShippedBy } from "@zhida/matching";
import type { Work } from "@zhida/platform";
import { startCampaigns } from "../campaigns/start-campaign.ts";
import type { BenefitsDeps } from "../deps.ts";
import { readPolicies, type ShippedPolicy } from "../rules/load-policies.ts";
import { toContent } from "../rules/to-content.ts";
import { publishBenefits } from "../store/benefits.ts";
import { inDivision } from "./in-division.ts";
import { shippedSetup } from "./shipped-setup.ts";

/** Benefits first, so that campaigns know how each policy is delivered; they stand ready when this commits. */
export async function publishShipped({ matching }: BenefitsDeps, work: Work, by: ShippedBy): Promise<string[]> {
  const shipped = readPolicies();
  const rows = shipped.map(({ pack }) => ({
    division: inDivision(pack.department),
    policy: pack.code,
    name: JSON.stringify(pack.name),
    summary: JSON.stringify(pack.summary),
    department: pack.department,
    audience: pack.audience,
    setup: JSON.stringify(shippedSetup(pack)),
    active: true,
    policy_version: null,
    updated_at: work.now,
    updated_by: by.author,
  }));
  await publishBenefits(work.db, rows);
  const published = await matching.publishPacks(work, shipped.map(toPack), by);
  for (const each of published) await startCampaigns(work, { ...each, ...by });
  return published.map(({ policy }) => policy);
}

export function toPack(policy: ShippedPolicy): RulePack {
  const { pack } = policy;
  return {
    code: pack.code,
    content: toContent(policy),
    effectiveFrom: pack.effectiveFrom,
    effectiveTo: pack.effectiveTo,
    parameters: pack.parameters.map(({ code, name, unit, value, validFrom, document }) => ({
      name: `param.${code}`,
      label: name,
      type: typeof value === "string" ? "text" : (typeof value as "number" | "boolean"),
      unit,
      value,
      validFrom,
      document,
    })),
  };
}
