import { type DayProgram, type Program, programAtDay } from "../program.ts";
import type { Delta } from "./delta.ts";
import { lateOutcomes } from "./late-outcomes.ts";
import { type MainTable, takeRoom } from "./main-table.ts";
import type { Plan } from "./plan.ts";
import { regionScope, scanSegmentOf } from "./scan.ts";
import type { Counts } from "./scan-result.ts";
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
export function* scanManyPrograms(
  main: MainTable,
  delta: Delta,
  scopes: readonly ProgramScope[],
  day: number,
): Generator<void, Counts[]> {
  const { table, scanner } = main;
  const room = takeRoom(main);
  try {
    const jobs = placeJobs(main, room.write, scopes, day);
    const matched = new Float64Array(jobs.length);
    const candidates = new Float64Array(jobs.length);
    for (let segment = 0; segment < segmentsOf(table); segment++) {
      for (let job = 0; job < jobs.length; job++) {
        const { program, coded, plans } = jobs[job]!;
        if (coded.residual.length > 0) {
          const bits = scanSegmentOf(scanner, program, coded, plans, segment);
          matched[job]! += bits?.matched ?? 0;
          candidates[job]! += bits?.candidates ?? 0;
        } else if (coded.plan !== undefined) {
          const counts = runPlan(scanner, plans[0]!, segment);
          matched[job]! += counts % 2 ** 32;
          candidates[job]! += Math.floor(counts / 2 ** 32);
        }
        if (job % 256 === 255) yield;
      }
      yield;
    }
    return jobs.map(({ program, region }, job) => {
      const late = lateOutcomes(table.schema, delta, program, region);
      const lateMatched = late.filter(({ outcome }) => outcome === "matched").length;
      return {
        matched: matched[job]! + lateMatched,
        undecided: candidates[job]! - matched[job]! + late.length - lateMatched,
      };
    });
  } finally {
    main.rooms.push(room);
  }
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
