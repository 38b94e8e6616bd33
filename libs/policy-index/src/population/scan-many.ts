import { type DayProgram, type Program, programAtDay } from "../program.ts";
import type { Delta } from "./delta.ts";
import { inTurns } from "./in-turns.ts";
import { lateOutcomes } from "./late-outcomes.ts";
import { type MainTable, takeRoom } from "./main-table.ts";
import type { Plan } from "./plan.ts";
import { regionScope, scanSegmentOf } from "./scan.ts";
import type { PlanCounts } from "./scan-pool.ts";
import type { Counts, LateOutcome } from "./scan-result.ts";
import { type Coded, codeProgram, runPlan } from "./scanner.ts";
import { segmentsOf } from "./table.ts";

/** A program and the division that it is for; without one it is for everybody. */
export type ProgramScope = { readonly program: Program; readonly region?: string };

type Job = {
  readonly program: DayProgram;
  readonly region: string;
  readonly coded: Coded;
  readonly plans: readonly number[];
};

/** Segment by segment, all programs while the segment's columns are near the processor. */
export async function scanManyPrograms(
  main: MainTable,
  delta: Delta,
  scopes: readonly ProgramScope[],
  day: number,
): Promise<Counts[]> {
  const { table } = main;
  const room = takeRoom(main);
  try {
    const jobs = placeJobs(main, room.write, scopes, day);
    const late = jobs.map(({ program, region }) => countLate(lateOutcomes(table.schema, delta, program, region)));
    const counts = await countTable(main, jobs, room.freezeLive());
    return late.map(({ matched, undecided }, job) => ({
      matched: matched + counts.matched[job]!,
      undecided: undecided + counts.candidates[job]! - counts.matched[job]!,
    }));
  } finally {
    main.rooms.push(room);
  }
}

function countLate(late: readonly LateOutcome[]): Counts {
  const matched = late.filter(({ outcome }) => outcome === "matched").length;
  return { matched, undecided: late.length - matched };
}

/** With threads, these count the programs without residuals while this one walks those with. */
async function countTable(main: MainTable, jobs: readonly Job[], live: number): Promise<PlanCounts> {
  const pool = main.pool();
  if (pool === undefined) return inTurns(countJobs(main, jobs, live));
  const isPlain = ({ coded }: Job) => coded.plan !== undefined && coded.residual.length === 0;
  const [plain, rest] = [jobs.filter(isPlain), jobs.filter((job) => !isPlain(job))];
  const [pooled, walked] = await Promise.all([
    pool.count(
      Uint32Array.from(plain, ({ plans }) => plans[0]!),
      live,
    ),
    inTurns(countJobs(main, rest, live)),
  ]);
  const next = { plain: 0, rest: 0 };
  const counts = emptyCounts(jobs.length);
  jobs.forEach((job, n) => {
    const [from, at] = isPlain(job) ? [pooled, next.plain++] : [walked, next.rest++];
    counts.matched[n] = from.matched[at]!;
    counts.candidates[n] = from.candidates[at]!;
  });
  return counts;
}

function* countJobs({ table, scanner }: MainTable, jobs: readonly Job[], live: number): Generator<void, PlanCounts> {
  const { matched, candidates } = emptyCounts(jobs.length);
  for (let segment = 0; segment < segmentsOf(table); segment++) {
    for (let job = 0; job < jobs.length; job++) {
      const { program, coded, plans } = jobs[job]!;
      if (coded.residual.length > 0) {
        const bits = scanSegmentOf(scanner, program, coded, plans, live, segment);
        matched[job]! += bits?.matched ?? 0;
        candidates[job]! += bits?.candidates ?? 0;
      } else if (coded.plan !== undefined) {
        const counts = runPlan(scanner, plans[0]!, live, segment);
        matched[job]! += counts % 2 ** 32;
        candidates[job]! += Math.floor(counts / 2 ** 32);
      }
      if (job % 32 === 31) yield;
    }
    yield;
  }
  return { matched, candidates };
}

function emptyCounts(length: number): PlanCounts {
  return { matched: new Float64Array(length), candidates: new Float64Array(length) };
}

function placeJobs(
  { table }: MainTable,
  write: (plans: readonly Plan[]) => number[],
  scopes: readonly ProgramScope[],
  day: number,
): Job[] {
  const coded = scopes.map(({ program, region = "" }) => {
    const onDay = programAtDay(program, day);
    return { program: onDay, region, coded: codeProgram(table, onDay, regionScope(table, region)) };
  });
  const plans = coded.map((job) => [
    ...(job.coded.plan === undefined ? [] : [job.coded.plan]),
    ...job.coded.residual.map(({ plan }) => plan),
  ]);
  const addresses = write(plans.flat());
  let next = 0;
  return coded.map((job, n) => {
    const from = next;
    next += plans[n]!.length;
    return { ...job, plans: addresses.slice(from, next) };
  });
}
