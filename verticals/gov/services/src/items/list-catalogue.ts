import type { AgreementRequest } from "@zhida/exchange/contract";
import type { Actor } from "@zhida/identity";
import { dateInChina, decodeCursor, toPage, type Work } from "@zhida/platform";
import { type ItemVersion, type ItemVersionHead, ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { findItem, listNewest, listVersions } from "../store/items.ts";
import { agreementRequests } from "./agreement-requests.ts";
import { describeVersion, toHead } from "./describe-version.ts";
import { diffItems } from "./diff-items.ts";
import { mayEdit, requireEditable } from "./editable.ts";

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
  return describeVersion(services, work, requireEditable(actor, await findItem(work.db, code, version)));
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
  return parsed.success ? agreementRequests(parsed.data, dateInChina(work.now)) : [];
}
