import { decodeCursor, type Page, type PageQuery, toPage, type Work } from "@zhida/platform";
import type { Actor, AdministrationRecord } from "./contract.ts";
import { domainsOf } from "./policy.ts";
import { listAdministration as list } from "./store/administration.ts";

/** What administrators did where the caller may look, newest first. */
export async function listAdministration(
  { db }: Work,
  actor: Actor,
  { cursor, limit }: PageQuery,
): Promise<Page<AdministrationRecord>> {
  const rows = await list(db, domainsOf(actor, "administration.view"), limit + 1, decodeCursor(cursor, 1));
  return toPage(
    rows,
    limit,
    (row) => row,
    (row) => [row.id],
  );
}
