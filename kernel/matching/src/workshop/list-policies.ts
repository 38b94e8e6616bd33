import type { Actor } from "@zhida/identity";
import { dateInChina, decodeCursor, encodeCursor, type Page, toPage, type Work } from "@zhida/platform";
import {
  PolicyContent,
  type PolicyDetail,
  type PolicyHead,
  type PolicyHistoryEntry,
  type PolicyQuery,
  type PolicyVersion,
} from "../contract.ts";
import { refuse } from "../policies/refusals.ts";
import { findVersion, listHistory, listPolicies as listRows, listVersions } from "../store/policies.ts";
import { divisionsOf, getPolicy } from "./access.ts";
import { checkVersion } from "./check-version.ts";
import type { WorkshopDeps } from "./deps.ts";
import { toPolicyDetail, toPolicyHead, toPolicyVersion } from "./describe-policy.ts";
import { queryWords } from "./policy-words.ts";

/** Policies of the divisions where the actor writes or approves, by code. */
export async function listPolicies(
  deps: WorkshopDeps,
  work: Work,
  actor: Actor,
  query: PolicyQuery,
): Promise<Page<PolicyHead>> {
  const { cursor, limit, q, ...filter } = query;
  const after = decodeCursor(cursor, 1)?.[0] as string | undefined;
  const rows = await listRows(
    work.db,
    { ...filter, divisions: divisionsOf(actor), words: q ? queryWords(q) : [], day: dateInChina(work.now) },
    { after, limit: limit + 1 },
  );
  const shown = rows.slice(0, limit);
  const versions = Map.groupBy(
    await listVersions(
      work.db,
      shown.map(({ code }) => code),
    ),
    ({ code }) => code,
  );
  const items = await Promise.all(shown.map((row) => toPolicyHead(deps, work, row, versions.get(row.code) ?? [])));
  const last = shown.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor([last.code]) : null };
}

export async function showPolicy(deps: WorkshopDeps, work: Work, actor: Actor, code: string): Promise<PolicyDetail> {
  const policy = await getPolicy(work, actor, code);
  return toPolicyDetail(deps, work, actor, policy, await listVersions(work.db, [code]));
}

export async function showVersion(
  deps: WorkshopDeps,
  work: Work,
  actor: Actor,
  { code, version }: { code: string; version: number },
): Promise<PolicyVersion> {
  const policy = await getPolicy(work, actor, code);
  const row = await findVersion(work.db, code, version);
  if (!row) throw refuse("policy_not_found");
  return toPolicyVersion(work, actor, policy, row, await checkVersion(deps, work, PolicyContent.parse(row.content)));
}

export async function listPolicyHistory(
  work: Work,
  actor: Actor,
  code: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<PolicyHistoryEntry>> {
  await getPolicy(work, actor, code);
  const before = decodeCursor(cursor, 1)?.[0] as string | undefined;
  const rows = await listHistory(work.db, code, { before, limit: limit + 1 });
  return toPage(
    rows,
    limit,
    ({ id, version, event, by_name, at, note, effective_from }) => {
      return { id, version, event, by: by_name, at: at.toISOString(), note, effectiveFrom: effective_from };
    },
    ({ id }) => [id],
  );
}
