import { Refusal, transact, type Work } from "@zhida/platform";
import type { DryRunResult, DryRunSide, SubjectRef } from "../contract.ts";
import type { Difference, PolicyChoice } from "../engine/service.ts";
import { dayParameters, policySource, toEnginePolicy } from "../policies/policy-source.ts";
import { advanceDryRun, failDryRun, findDryRun, finishDryRun } from "../store/dry-runs.ts";
import type { DryRunRow } from "../store/policy-tables.ts";
import type { WorkshopDeps } from "./deps.ts";
import { divisionOf } from "./load-vocabulary.ts";

/** Of everybody whose answer changes so many are kept with their reasons; the counts are of all. */
const MAX_EXPLAINED = 10_000;
const BATCH = 100;

/** Counts whom the version fits and explains whose answer changes, batch by batch: one that was broken off goes on behind its last batch. */
export async function runDryRun(deps: WorkshopDeps, work: Work, id: string): Promise<void> {
  const run = await findDryRun(work.db, id);
  if (!run || (run.state !== "queued" && run.state !== "running")) return;
  await deps.engine.ready();
  await advanceDryRun(work.db, run, { total: run.total, subjects: [] });
  try {
    await finishDryRun(work.db, id, { result: await tryOut(deps, work, run), now: work.now });
  } catch (error) {
    // What is refused stays refused; everything else, a population not yet loaded too, is tried again.
    if (!(error instanceof Refusal) || error.status >= 500) throw error;
    const failure = { zh: error.sentence("zh-CN"), en: error.sentence("en") };
    await failDryRun(work.db, id, { failure, now: work.now });
  }
}

/** After the last retry. */
export const giveUpDryRun = (work: Work, id: string): Promise<void> =>
  failDryRun(work.db, id, { failure: notFinished, now: work.now });

const notFinished = {
  zh: "试算多次未能完成，请稍后重新试算；仍不成功的，请联系系统管理员。",
  en: "The dry run failed several times. Please start it again later; if it fails again, tell the system administrator.",
};

async function tryOut(deps: WorkshopDeps, work: Work, run: DryRunRow): Promise<DryRunResult> {
  const division = divisionOf(run.content.department);
  const at = { day: run.on_day, divisions: [division] };
  const tried = await triedOf(work, run, division);
  const before =
    run.against === null
      ? undefined
      : await policySource.find(work, { policy: run.code, version: run.against }, run.on_day);
  const scanned = await deps.engine.scan(work, tried, at);
  const difference =
    before && (await deps.engine.differ(work, before, tried, { day: run.on_day, limit: MAX_EXPLAINED }));
  if (before && difference) await explainChanges(deps, work, run, { before, tried, difference });
  return resultOf(scanned, difference);
}

/** A draft as it was when the run was asked for. */
async function triedOf(work: Work, run: DryRunRow, division: string) {
  const row = {
    code: run.code,
    version: run.version,
    content: run.content,
    effective_from: run.on_day,
    effective_to: null,
  };
  return toEnginePolicy(row, division, await dayParameters(work, division, run.on_day));
}

async function explainChanges(
  deps: WorkshopDeps,
  work: Work,
  run: DryRunRow,
  { before, tried, difference }: { before: PolicyChoice; tried: PolicyChoice; difference: Difference },
): Promise<void> {
  const changed = (["lost", "gained"] as const).flatMap((side) =>
    difference[side].subjects.map((subject) => ({ side, subject })),
  );
  for (let done = run.done; done < changed.length; done += BATCH) {
    const subjects = await Promise.all(
      changed.slice(done, done + BATCH).map(async ({ side, subject }, i) => {
        return await toRow(deps, work, run, { side, subject, number: done + i + 1, before, tried });
      }),
    );
    const advanced = await transact(work.db, (db) =>
      advanceDryRun(db, { id: run.id, done }, { total: changed.length, subjects }),
    );
    if (!advanced) throw new Error("another process works on this dry run");
  }
}

async function toRow(
  { engine }: WorkshopDeps,
  work: Work,
  { id, on_day: day }: DryRunRow,
  {
    side,
    subject,
    number,
    before,
    tried,
  }: { side: DryRunSide; subject: SubjectRef; number: number; before: PolicyChoice; tried: PolicyChoice },
) {
  const asked = { subject };
  const was = await engine.explain(work, before, asked, { day });
  const is = await engine.explain(work, tried, asked, { day });
  return {
    run: id,
    number,
    ...subject,
    side,
    before: JSON.stringify(was.explanation),
    after: JSON.stringify(is.explanation),
  };
}

function resultOf(
  scanned: { total: number; undecided: number; byDivision: { division: string; matched: number; undecided: number }[] },
  difference: Difference | undefined,
): DryRunResult {
  const counts = new Map(
    scanned.byDivision.map(({ division, matched, undecided }) => [
      division,
      { division, eligible: matched, undecided, gained: 0, lost: 0 },
    ]),
  );
  for (const side of ["gained", "lost"] as const) {
    for (const { division, count } of difference?.[side].byDivision ?? []) {
      const row = counts.get(division) ?? { division, eligible: 0, undecided: 0, gained: 0, lost: 0 };
      counts.set(division, { ...row, [side]: count });
    }
  }
  return {
    eligible: scanned.total,
    undecided: scanned.undecided,
    byDivision: [...counts.values()].sort((a, b) => (a.division < b.division ? -1 : 1)),
    gained: difference?.gained.total ?? null,
    lost: difference?.lost.total ?? null,
  };
}
