import { type Actor, can, domainsOf, type Permission } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { refuse } from "../refusals.ts";
import { findBenefit } from "../store/benefits.ts";
import type { BenefitRow } from "../store/tables.ts";
import { inDivision } from "./in-division.ts";

/** The benefit of a policy where the caller holds the permission; not found for everybody else. */
export async function benefitFor(
  work: Work,
  actor: Actor,
  policy: string,
  permission: Permission,
): Promise<BenefitRow> {
  for (const { division } of domainsOf(actor, permission)) {
    const benefit = await findBenefit(work.db, inDivision(division), policy);
    if (benefit && can(actor, permission, { division: benefit.division, organisationCode: benefit.department })) {
      return benefit;
    }
  }
  throw refuse("benefit_not_found");
}
