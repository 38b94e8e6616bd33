import type { Actor } from "@zhida/identity";
import { decodeCursor, enqueue, newId, toPage, type Work } from "@zhida/platform";
import { z } from "zod";
import { benefitFor } from "../benefits/benefit-for.ts";
import type { MissedReason, MissedSubject, ReachCheck } from "../contract.ts";
import { maskKey } from "../grants/describe-grant.ts";
import { refuse } from "../refusals.ts";
import { findReachCheck, insertReachCheck, listMissed, listReachChecks } from "../store/reach.ts";
import type { MissedRow, ReachCheckRow } from "../store/tables.ts";

/** The name under which `jobs.ts` runs checks. */
export const reachJob = { name: "benefits.check-reach", data: z.object({}) };

/** Asks who was missed by the version in force; runs in the background. */
export async function startReachCheck(work: Work, actor: Actor, policy: string): Promise<ReachCheck> {
  const benefit = await benefitFor(work, actor, policy, "benefit.view");
  if (benefit.policy_version === null) throw refuse("not_possible_now");
  const row = await insertReachCheck(work.db, {
    division: benefit.division,
    id: newId(),
    policy,
    version: benefit.policy_version,
    state: "queued",
    position: JSON.stringify(null),
    missed: JSON.stringify({}),
    started_at: work.now,
    finished_at: null,
  });
  await enqueue(work, reachJob, {});
  return toReachCheck(row);
}

export async function listChecks(work: Work, actor: Actor, policy: string): Promise<ReachCheck[]> {
  const { division } = await benefitFor(work, actor, policy, "benefit.view");
  return (await listReachChecks(work.db, division, policy, 20)).map(toReachCheck);
}

export async function listMissedSubjects(
  work: Work,
  actor: Actor,
  {
    policy,
    id,
    reason,
    cursor,
    limit,
  }: { policy: string; id: string; reason?: MissedReason; cursor?: string; limit: number },
) {
  const { division } = await benefitFor(work, actor, policy, "benefit.view");
  const check = await findReachCheck(work.db, division, id);
  if (check?.policy !== policy) throw refuse("benefit_not_found");
  const after = Number(decodeCursor(cursor, 1)?.[0] ?? 0);
  const rows = await listMissed(work.db, { division, checkId: id, ...(reason && { reason }), after, limit: limit + 1 });
  return toPage(rows, limit, toMissed, ({ number }) => [number]);
}

const toReachCheck = (row: ReachCheckRow): ReachCheck => ({
  id: row.id,
  policy: row.policy,
  version: row.version,
  state: row.state,
  entitled: row.entitled,
  reached: row.reached,
  missed: Object.entries(row.missed).map(([reason, count]) => ({ reason: reason as MissedReason, count })),
  startedAt: row.started_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
});

const toMissed = (row: MissedRow): MissedSubject => ({
  number: row.number,
  kind: row.subject_kind,
  maskedKey: maskKey(row.subject_kind, row.subject_key),
  division: row.town,
  reason: row.reason,
});
