import { dateInChina, decodeCursor, type Page, toPage, type Work } from "@zhida/platform";
import type { Actor, Position, StaffQuery } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { domainsOf } from "./policy.ts";
import { listStaff as list } from "./store/positions.ts";

/** Who holds office today where the caller may look. */
export async function listStaff(
  { organisations }: Deps,
  { db, now }: Work,
  actor: Actor,
  { organisation: code, role, cursor, limit }: StaffQuery,
): Promise<Page<Position>> {
  const organisation = code === undefined ? undefined : await organisations.byCode(db, code);
  if (code !== undefined && !organisation) return { items: [], next: null };
  const filter = { organisationId: organisation?.id, role };
  const domains = domainsOf(actor, "person.view");
  const rows = await list(db, dateInChina(now), filter, domains, limit + 1, decodeCursor(cursor, 2));
  return toPage(
    rows,
    limit,
    (row) => row,
    (row) => [row.division, row.id],
  );
}
