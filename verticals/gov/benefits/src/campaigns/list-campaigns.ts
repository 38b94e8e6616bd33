import type { Actor } from "@zhida/identity";
import { decodeCursor, toPage, type Work } from "@zhida/platform";
import { inDivision } from "../benefits/in-division.ts";
import { widestDomain } from "../benefits/widest-domain.ts";
import type { Campaign } from "../contract.ts";
import { listBenefitsByPolicy } from "../store/benefits.ts";
import { listCampaigns } from "../store/campaigns.ts";
import type { CampaignRow } from "../store/tables.ts";

/** Of what the caller's office delivers, newest first; of one policy or of all. */
export async function listCampaignsFor(
  work: Work,
  actor: Actor,
  { policy, cursor, limit }: { policy?: string; cursor?: string; limit: number },
) {
  const domain = widestDomain(actor, "benefit.view");
  if (!domain) return { items: [], next: null };
  const division = inDivision(domain.division);
  const before = decodeCursor(cursor, 1)?.[0] as string | undefined;
  const department = domain.organisationCode;
  const filter = { division, ...(department && { department }), ...(policy && { policy }) };
  const rows = await listCampaigns(work.db, { ...filter, before, limit: limit + 1 });
  const policies = [...new Set(rows.map((row) => row.policy))];
  const benefits = await listBenefitsByPolicy(work.db, division, policies);
  const names = new Map(benefits.map(({ policy, name }) => [policy, name]));
  const nameOf = (row: CampaignRow) => names.get(row.policy) ?? { zh: row.policy, en: row.policy };
  return toPage(
    rows,
    limit,
    (row) => toCampaign(row, nameOf(row)),
    ({ id }) => [id],
  );
}

const toCampaign = (row: CampaignRow, name: Campaign["name"]): Campaign => ({
  id: row.id,
  policy: row.policy,
  name,
  version: row.version,
  state: row.state,
  author: row.author,
  approver: row.approver,
  progress: progressOf(row),
  createdAt: row.created_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
});

export const progressOf = (row: CampaignRow): Campaign["progress"] => ({
  done: row.done,
  total: row.total,
  granted: row.granted,
  offered: row.offered,
  kept: row.kept,
  stopped: row.stopped,
  notified: row.notified,
  moneyFen: row.money_fen,
});
