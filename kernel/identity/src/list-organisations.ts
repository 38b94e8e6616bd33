import { decodeCursor, type Page, refusePlatform, toPage, type Work } from "@zhida/platform";
import type { Organisation, OrganisationDetail, OrganisationQuery } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { divisionCovers } from "./policy.ts";

/** By code. Organisations are public. */
export async function listOrganisations(
  { organisations }: Deps,
  { db }: Work,
  query: OrganisationQuery,
): Promise<Page<Organisation>> {
  const { division, kind, limit } = query;
  const parent = query.parent === undefined ? undefined : await organisations.byCode(db, query.parent);
  if (query.parent !== undefined && !parent) return { items: [], next: null };
  const search = query.search?.toLowerCase();
  const [after] = decodeCursor(query.cursor, 1) ?? [];
  const found = (await organisations.all(db)).filter(
    (each) =>
      (after === undefined || each.code > String(after)) &&
      (!parent || each.parentId === parent.id) &&
      (division === undefined || divisionCovers(division, each.division)) &&
      (kind === undefined || each.kind === kind) &&
      (search === undefined || each.name.zh.includes(search) || each.name.en.toLowerCase().includes(search)),
  );
  return toPage(
    found,
    limit,
    (each) => each,
    (each) => [each.code],
  );
}

export async function showOrganisation(
  { organisations }: Deps,
  { db }: Work,
  code: string,
): Promise<OrganisationDetail> {
  const organisation = await organisations.byCode(db, code);
  if (!organisation) throw refusePlatform("not_found");
  const ancestors: Organisation[] = [];
  let above = organisation.parentId;
  while (above !== null) {
    const parent = await organisations.byId(db, above);
    if (!parent || ancestors.includes(parent)) break;
    ancestors.push(parent);
    above = parent.parentId;
  }
  return { ...organisation, ancestors };
}
