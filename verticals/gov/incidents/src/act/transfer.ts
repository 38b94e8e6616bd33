import { mayInCounty } from "../access.ts";
import type { IncidentAction } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { type Acting, performOn } from "./acting.ts";
import { checkOrganisation } from "./check-organisation.ts";

/** 转办: the command centre gives it to another department, whose time begins anew. */
export async function transfer(
  acting: Acting,
  { organisation, note }: Extract<IncidentAction, { action: "transfer" }>,
): Promise<void> {
  const { actor, seen, incidents } = acting;
  const { incident } = seen;
  if (!mayInCounty(actor, "incident.dispatch", incident)) throw refuse("not_yours");
  if (organisation === incident.organisation) throw refuse("same_organisation");
  await checkOrganisation(acting, organisation);
  const term = incidents.taxonomy.category(incident.category)?.term;
  await performOn(acting, "transfer", {
    note,
    handlingOrganisation: organisation,
    ...(term && { term }),
    data: { from: incident.organisation, organisation },
    authorised: true,
  });
}
