import { type Actor, domainsOf } from "@zhida/identity";
import { decodeCursor, refusePlatform, toPage, type Work } from "@zhida/platform";
import type { Page } from "@zhida/platform/contract";
import type { ApplicationCard, ApplicationState } from "../contract.ts";
import type { Services } from "../deps.ts";
import { type ApplicationRow, listApplications } from "../store/applications.ts";
import { departmentOf } from "./describe-application.ts";
import { itemOf } from "./item-of.ts";

export type ListQuery = { state?: ApplicationState; cursor?: string; limit: number };

export const listMyApplications = (services: Services, work: Work, actor: Actor, query: ListQuery) =>
  listFor(services, work, { subjectId: actor.subject.id }, query);

/** A resident's applications in the clerk's division, to go on with at the counter; nobody by that number looks like none. */
export async function listAssistedApplications(
  services: Services,
  work: Work,
  actor: Actor,
  { idNumber, ...query }: ListQuery & { idNumber: string },
): Promise<Page<ApplicationCard>> {
  const [domain] = domainsOf(actor, "application.assist");
  const person = await services.identity.findPersonByIdNumber(work, idNumber);
  if (!domain || !person) throw refusePlatform("not_found");
  return listFor(services, work, { subjectId: person.id, division: domain.division }, query);
}

async function listFor(
  services: Services,
  work: Work,
  filter: { subjectId: string; division?: string },
  { state, cursor, limit }: ListQuery,
): Promise<Page<ApplicationCard>> {
  const before = decodeCursor(cursor, 1)?.[0] as string | undefined;
  const rows = await listApplications(work.db, { ...filter, state, before, limit: limit + 1 });
  const cards = new Map<string, ApplicationCard>();
  for (const row of rows) cards.set(row.id, await toCard(services, work, row));
  return toPage(
    rows,
    limit,
    (row) => cards.get(row.id)!,
    (row) => [row.id],
  );
}

async function toCard(services: Services, work: Work, row: ApplicationRow): Promise<ApplicationCard> {
  const item = await itemOf(services, row);
  const { name } = await departmentOf(services, work, row.department);
  return {
    id: row.id,
    itemCode: row.item_code,
    itemName: item.name,
    departmentName: name,
    state: row.state,
    version: row.version,
    caseNumber: row.case_brief?.number ?? null,
    dueAt: row.case_brief?.dueAt ?? null,
    openedAt: row.opened_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
