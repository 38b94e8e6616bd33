import type { AgreementRequest } from "@zhida/exchange/contract";
import { type Actor, can, domainsOf } from "@zhida/identity";
import { decodeCursor, refusePlatform, toPage, type Work } from "@zhida/platform";
import { localDay } from "../assess/local-day.ts";
import { type ItemProblem, type ItemVersion, type ItemVersionHead, ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";
import {
  deleteDraft,
  findDraft,
  findItem,
  type ItemRow,
  insertDraft,
  listNewest,
  listVersions,
  publishDraft,
  updateDraft,
} from "../store/items.ts";
import { agreementRequests } from "./agreement-requests.ts";
import { CATALOGUE_TOPIC } from "./catalogue-topic.ts";
import { checkItem } from "./check-item.ts";
import { diffItems } from "./diff-items.ts";

const MAX_CONTENT = 200_000;

export async function listCatalogue(
  work: Work,
  actor: Actor,
  query: { cursor?: string; limit: number; drafts?: boolean },
) {
  const after = decodeCursor(query.cursor, 1)?.[0] as string | undefined;
  const rows = await listNewest(work.db, { after, limit: query.limit + 1, drafts: query.drafts });
  const page = toPage(rows, query.limit, toHead, (row) => [row.code]);
  return { ...page, items: page.items.filter((head) => mayEdit(actor, head.department)) };
}

export async function listItemVersions(work: Work, actor: Actor, code: string): Promise<ItemVersionHead[]> {
  return (await listVersions(work.db, code)).map(toHead).filter((head) => mayEdit(actor, head.department));
}

export async function getItemVersion(
  services: Services,
  work: Work,
  actor: Actor,
  { code, version }: { code: string; version: number },
): Promise<ItemVersion> {
  return describe(services, work, requireEditable(actor, await findItem(work.db, code, version)));
}

/** Begins the next version, from the content given; one draft per item at a time. */
export async function createItemDraft(
  services: Services,
  work: Work,
  actor: Actor,
  draft: { code: string; content: Record<string, unknown> },
): Promise<ItemVersion> {
  const content = withCode(draft);
  requireSize(content);
  requireDepartment(actor, content);
  const row = await insertDraft(work.db, { code: draft.code, content, now: work.now, by: actor.name });
  if (!row) throw refuse("draft_exists");
  return describe(services, work, row);
}

export async function saveItemDraft(
  services: Services,
  work: Work,
  actor: Actor,
  draft: { code: string; revision: number; content: Record<string, unknown> },
): Promise<ItemVersion> {
  const content = withCode(draft);
  requireSize(content);
  requireEditable(actor, await findDraft(work.db, draft.code));
  requireDepartment(actor, content);
  const row = await updateDraft(work.db, { ...draft, content, now: work.now, by: actor.name });
  if (!row) throw refuse("stale_draft");
  return describe(services, work, row);
}

export async function dropItemDraft(work: Work, actor: Actor, code: string): Promise<void> {
  requireEditable(actor, await findDraft(work.db, code));
  await deleteDraft(work.db, code);
}

/** Puts the draft in force from the day given, today if none; open drafts of residents stay on their version. */
export async function publishItemDraft(
  services: Services,
  work: Work,
  actor: Actor,
  { code, validFrom }: { code: string; validFrom?: string },
): Promise<ItemVersion> {
  const draft = requireEditable(actor, await findDraft(work.db, code));
  const problems = await checkItem(checkDeps(services), work, draft.content);
  if (problems.length > 0) {
    const fields = problems.slice(0, 50).map(({ path, message }) => ({ path, message: message.zh }));
    throw refuse("draft_has_problems", { params: { count: problems.length }, fields });
  }
  const row = await publishDraft(work.db, {
    code,
    content: ServiceItem.parse(draft.content),
    validFrom: validFrom ?? localDay(work.now),
    now: work.now,
    by: actor.name,
  });
  if (!row) throw refuse("stale_draft");
  services.live.publish(work, CATALOGUE_TOPIC, code);
  return describe(services, work, row);
}

export async function diffVersions(work: Work, actor: Actor, code: string, { from, to }: { from: number; to: number }) {
  const before = requireEditable(actor, await findItem(work.db, code, from));
  const after = requireEditable(actor, await findItem(work.db, code, to));
  return { from, to, changes: diffItems(before.content, after.content) };
}

/** Of the newest version, draft or published; none while the draft is not yet a whole item. */
export async function listAgreementsNeeded(work: Work, actor: Actor, code: string): Promise<AgreementRequest[]> {
  const [newest] = await listVersions(work.db, code);
  const parsed = ServiceItem.safeParse(requireEditable(actor, newest).content);
  return parsed.success ? agreementRequests(parsed.data, localDay(work.now)) : [];
}

export const problemsOf = (services: Services, work: Work, content: unknown): Promise<ItemProblem[]> =>
  checkItem(checkDeps(services), work, content);

const checkDeps = ({ exchange, identity, caseflow }: Services) => ({
  datasets: (work: Work) => exchange.datasets(work),
  organisation: (work: Work, code: string) => identity.organisationByCode(work, code),
  definitions: caseflow.definitions,
});

async function describe(services: Services, work: Work, row: ItemRow): Promise<ItemVersion> {
  const problems = row.state === "draft" ? await problemsOf(services, work, row.content) : [];
  return { ...toHead(row), revision: row.revision, content: row.content, problems };
}

function toHead(row: ItemRow): ItemVersionHead {
  const { name, department } = row.content as { name?: { zh?: unknown; en?: unknown }; department?: unknown };
  return {
    code: row.code,
    version: row.version,
    state: row.state,
    name: { zh: text(name?.zh) ?? row.code, en: text(name?.en) ?? row.code },
    department: text(department) ?? "",
    validFrom: row.valid_from,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
  };
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const withCode = ({ code, content }: { code: string; content: Record<string, unknown> }) => ({ ...content, code });

function requireSize(content: unknown): void {
  if (JSON.stringify(content).length > MAX_CONTENT) throw refuse("draft_too_large");
}

/** An editor works on the items of his own division; those of others do not exist for him. */
function requireEditable(actor: Actor, row: ItemRow | undefined): ItemRow {
  if (!row || !mayEdit(actor, toHead(row).department)) throw refusePlatform("not_found");
  return row;
}

function requireDepartment(actor: Actor, content: Record<string, unknown>): void {
  if (!mayEdit(actor, text(content.department) ?? "")) throw refusePlatform("not_found");
}

/** A draft that names no department yet may be edited by any editor. */
function mayEdit(actor: Actor, department: string): boolean {
  const division = department.split("-")[0];
  return division ? can(actor, "catalogue.edit", { division }) : domainsOf(actor, "catalogue.edit").length > 0;
}
