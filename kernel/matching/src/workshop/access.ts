import { type Actor, can, domainsOf } from "@zhida/identity";
import { refusePlatform, type Work } from "@zhida/platform";
import type { PolicyContent } from "../contract.ts";
import { refuse } from "../policies/refusals.ts";
import { findPolicy, type VersionSummaryRow } from "../store/policies.ts";
import type { PolicyTable } from "../store/policy-tables.ts";
import { divisionOf } from "./load-vocabulary.ts";

type Place = Pick<PolicyTable, "division" | "department">;

export const mayEdit = (actor: Actor, { division }: Place): boolean => can(actor, "policy.edit", { division });

export const mayApprove = (actor: Actor, { division, department }: Place): boolean =>
  can(actor, "policy.approve", { division, organisationCode: department });

/** Whoever may write or decide on a policy sees it; for all others there is none. */
export async function getPolicy(work: Work, actor: Actor, code: string): Promise<PolicyTable> {
  const policy = await findPolicy(work.db, code);
  if (!policy || !(mayEdit(actor, policy) || mayApprove(actor, policy))) throw refuse("policy_not_found");
  return policy;
}

export async function getEditablePolicy(work: Work, actor: Actor, code: string): Promise<PolicyTable> {
  const policy = await getPolicy(work, actor, code);
  if (!mayEdit(actor, policy)) throw refusePlatform("forbidden");
  return policy;
}

/** A policy is written for a department of a division where the officer may write. */
export function requireOwnDepartment(actor: Actor, { department }: Pick<PolicyContent, "department">): void {
  if (!can(actor, "policy.edit", { division: divisionOf(department) })) throw refuse("policy_not_found");
}

/** Divisions whose policies the actor sees. */
export function divisionsOf(actor: Actor): string[] {
  const domains = domainsOf(actor, "policy.edit", "policy.approve");
  return [...new Set(domains.map(({ division }) => division))];
}

export function rightsOn(actor: Actor, policy: Place, open: VersionSummaryRow | undefined, isInForce: boolean) {
  const edit = mayEdit(actor, policy);
  return {
    edit: edit && open?.state !== "in_review",
    submit: edit && open?.state === "draft",
    approve: open?.state === "in_review" && mayApprove(actor, policy) && !open.editors.includes(actor.personId),
    end: isInForce && mayApprove(actor, policy),
  };
}
