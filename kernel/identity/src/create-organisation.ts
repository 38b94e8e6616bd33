import { levelOf } from "@zhida/china-ids";
import { newId, refusePlatform, type Work } from "@zhida/platform";
import type { Actor, Organisation, OrganisationChange, OrganisationDraft } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { organisationsChanged } from "./organisation-directory.ts";
import { can, divisionCovers } from "./policy.ts";
import { recordAdministration } from "./record-administration.ts";
import { refuse } from "./refusals.ts";
import { insertOrganisation, renameOrganisation as rename } from "./store/organisations.ts";

/** A new organisation hangs under one that covers its division. */
export async function createOrganisation(
  deps: Deps,
  work: Work,
  actor: Actor,
  draft: OrganisationDraft,
): Promise<Organisation> {
  const { parentCode, ...fields } = draft;
  const { division, code } = fields;
  const parent = await deps.organisations.byCode(work.db, parentCode);
  if (!parent || !can(actor, "organisation.manage", { division: parent.division }))
    throw refuse("unknown_organisation", { params: { code: parentCode } });
  if (!divisionCovers(parent.division, division)) throw refuse("division_outside", { params: { division } });
  const organisation: Organisation = { ...fields, id: newId(), level: levelOf(division), parentId: parent.id };
  if (!(await insertOrganisation(work.db, organisation))) throw refuse("organisation_taken", { params: { code } });
  const detail = { code, parentCode };
  await recordAdministration(work, actor, { action: "organisation_created", division, target: fields.name.zh, detail });
  deps.live.publish(work, organisationsChanged, code);
  return organisation;
}

export async function renameOrganisation(
  deps: Deps,
  work: Work,
  actor: Actor,
  code: string,
  { name }: OrganisationChange,
): Promise<Organisation> {
  const organisation = await deps.organisations.byCode(work.db, code);
  if (!organisation || !can(actor, "organisation.manage", { division: organisation.division }))
    throw refusePlatform("not_found");
  const { id, division } = organisation;
  await rename(work.db, id, name);
  const detail = { code, before: organisation.name, after: name };
  await recordAdministration(work, actor, { action: "organisation_renamed", division, target: name.zh, detail });
  deps.live.publish(work, organisationsChanged, code);
  deps.callers.forget(work);
  return { ...organisation, name };
}
