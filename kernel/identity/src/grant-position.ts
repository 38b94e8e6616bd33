import { dateInChina, emit, newId, refusePlatform, type Work } from "@zhida/platform";
import type { Actor, Position, PositionGrant } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { PositionChanged } from "./events.ts";
import { can, divisionCovers } from "./policy.ts";
import { recordAdministration } from "./record-administration.ts";
import { refuse } from "./refusals.ts";
import { findPersonById } from "./store/people.ts";
import { findPosition, insertPosition } from "./store/positions.ts";

/** Puts somebody into an office. Nobody puts himself there, and nobody grants beyond the division he administers. */
export async function grantPosition(
  { organisations, callers }: Deps,
  work: Work,
  personId: string,
  grant: PositionGrant,
  by?: Actor,
): Promise<Position> {
  const { organisationCode: code } = grant;
  if (by?.personId === personId) throw refuse("own_position");
  const organisation = await organisations.byCode(work.db, code);
  if (!organisation) throw refuse("unknown_organisation", { params: { code } });
  const division = grant.division ?? organisation.division;
  if (!divisionCovers(organisation.division, division)) throw refuse("division_outside", { params: { division } });
  if (by && !can(by, "position.manage", { division })) throw refuse("unknown_organisation", { params: { code } });
  const person = await findPersonById(work.db, personId);
  if (!person) throw refusePlatform("not_found");

  const id = newId();
  const validFrom = grant.validFrom ?? dateInChina(work.now);
  const roles = [...new Set(grant.roles)];
  const row = {
    id,
    personId,
    organisationId: organisation.id,
    roles,
    division,
    validFrom,
    validTo: grant.validTo ?? null,
  };
  if (!(await insertPosition(work.db, row))) throw refuse("position_overlaps");
  const data = { personId, organisationCode: code, roles };
  await recordAdministration(work, by, { action: "position_granted", division, target: person.name, detail: data });
  await emit(work, PositionChanged, { subject: personId, division, data });
  callers.forget(work);
  const position = await findPosition(work.db, id);
  if (!position) throw new Error("a position that was just granted is there");
  return position;
}
