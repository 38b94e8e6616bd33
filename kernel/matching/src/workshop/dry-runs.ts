import type { Actor } from "@zhida/identity";
import { dateInChina, decodeCursor, enqueue, type Job, newId, type Page, toPage, type Work } from "@zhida/platform";
import { type ChangedSubject, type DryRun, type DryRunSide, PolicyContent } from "../contract.ts";
import { policyModel } from "../policies/model/policy-model.ts";
import { refuse } from "../policies/refusals.ts";
import { findDryRun, insertDryRun, listDryRunSubjects, listDryRuns as listRows } from "../store/dry-runs.ts";
import { findVersion } from "../store/policies.ts";
import type { DryRunRow, DryRunSubjectRow } from "../store/policy-tables.ts";
import { getPolicy } from "./access.ts";
import type { WorkshopDeps } from "./deps.ts";
import { loadVocabulary } from "./load-vocabulary.ts";

type Deps = WorkshopDeps & { runner: Job };

/** Puts the question what a version would do to everybody in the queue. */
export async function startDryRun(
  deps: Deps,
  work: Work,
  actor: Actor,
  {
    code,
    version,
    against,
    on,
  }: { code: string; version: number; against?: number | undefined; on?: string | undefined },
): Promise<DryRun> {
  const policy = await getPolicy(work, actor, code);
  const row = await findVersion(work.db, code, version);
  const other = against === undefined ? undefined : await findVersion(work.db, code, against);
  if (!row || (against !== undefined && !other)) throw refuse("policy_not_found");
  const content = PolicyContent.parse(row.content);
  const { model } = policyModel(content.dmn, await loadVocabulary(deps, work, policy.division));
  if (model.problems.length > 0) throw refuse("draft_has_errors", { params: { count: model.problems.length } });
  const run = await insertDryRun(work.db, {
    id: newId(),
    code,
    version,
    revision: row.revision,
    against: against ?? null,
    on_day: on ?? dateInChina(work.now),
    kind: content.audience,
    content: JSON.stringify(content),
    total: null,
    result: null,
    started_by: actor.name,
    started_at: work.now,
    finished_at: null,
  });
  await enqueue(work, deps.runner, { id: run.id });
  return toDryRun(run);
}

export async function showDryRun(work: Work, actor: Actor, id: string): Promise<DryRun> {
  return toDryRun(await getRun(work, actor, id));
}

export async function listDryRuns(
  work: Work,
  actor: Actor,
  code: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<DryRun>> {
  await getPolicy(work, actor, code);
  const before = decodeCursor(cursor, 1)?.[0] as string | undefined;
  return toPage(await listRows(work.db, code, { before, limit: limit + 1 }), limit, toDryRun, ({ id }) => [id]);
}

/** Whose answer changes, and by which conditions; keys are masked. */
export async function listChangedSubjects(
  work: Work,
  actor: Actor,
  id: string,
  query: { side?: DryRunSide | undefined; division?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<ChangedSubject>> {
  await getRun(work, actor, id);
  const { cursor, limit, ...filter } = query;
  const after = Number(decodeCursor(cursor, 1)?.[0] ?? 0);
  const rows = await listDryRunSubjects(work.db, id, { ...filter, after, limit: limit + 1 });
  return toPage(rows, limit, toChangedSubject, ({ number }) => [number]);
}

async function getRun(work: Work, actor: Actor, id: string): Promise<DryRunRow> {
  const run = await findDryRun(work.db, id);
  if (!run) throw refuse("dry_run_not_found");
  await getPolicy(work, actor, run.code);
  return run;
}

const toDryRun = (run: DryRunRow): DryRun => ({
  id: run.id,
  code: run.code,
  version: run.version,
  revision: run.revision,
  against: run.against,
  on: run.on_day,
  kind: run.kind,
  state: run.state,
  progress: { done: run.done, total: run.total },
  result: run.result,
  failure: run.failure,
  startedBy: run.started_by,
  startedAt: run.started_at.toISOString(),
  finishedAt: run.finished_at?.toISOString() ?? null,
});

const toChangedSubject = ({ number, division, kind, key, side, before, after }: DryRunSubjectRow): ChangedSubject => {
  return { number, division, kind, maskedKey: maskKey(key), side, before, after };
};

/** First six and last two characters: the place, and enough to tell two apart. */
const maskKey = (key: string): string =>
  key.length < 9 ? "*".repeat(key.length) : `${key.slice(0, 6)}${"*".repeat(key.length - 8)}${key.slice(-2)}`;
