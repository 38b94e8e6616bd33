import { type Actor, can } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { organisationOf } from "../own-area.ts";
import { refuse } from "../refusals.ts";
import { findCare } from "../store/care.ts";
import type { CareRow } from "../store/tables.ts";

/** Of those outside one's communities or division nobody learns. */
export async function visibleCare(work: Work, actor: Actor, id: string): Promise<CareRow> {
  const care = await findCare(work.db, id);
  if (care && mayLookAt(actor, care.grid_code)) return care;
  throw refuse("care_not_found");
}

export const mayLookAt = (actor: Actor, gridCode: string): boolean =>
  can(actor, "grid.work", { organisationCode: organisationOf(gridCode) }) ||
  can(actor, "grid.manage", { division: gridCode.slice(0, 12) });
