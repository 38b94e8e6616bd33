import type { DayProgram } from "../program.ts";
import { lowerBound } from "./dictionary.ts";
import { type MainTable, takeRoom } from "./main-table.ts";
import { type CodedTest, codeTest } from "./plan.ts";
import { type Coded, codeProgram, type PlanRoom, runPlan, type Scanner } from "./scanner.ts";
import { residualsTruth } from "./subject-truth.ts";
import { blocksIn, openValues, segmentsOf, type Table } from "./table.ts";

/** Bit n of a word w is subject w * 32 + n of the segment. A match is possible too; where all are decided, both are one array. */
export type SegmentBits = {
  readonly segment: number;
  readonly matched: number;
  readonly candidates: number;
  readonly match: Uint32Array;
  readonly possible: Uint32Array;
};

/** One program over the table, a segment at a time; segments without anybody are left out. */
export function* scanTable(
  main: MainTable,
  program: DayProgram,
  region: string,
  isDefinite = false,
): Generator<void, SegmentBits[]> {
  const { table, scanner } = main;
  const coded = codeProgram(table, program, regionScope(table, region), isDefinite);
  const room = takeRoom(main);
  const found: SegmentBits[] = [];
  try {
    const plans = placePlans(room, coded);
    const live = room.freezeLive();
    for (let segment = 0; segment < segmentsOf(table); segment++) {
      const bits = scanSegmentOf(scanner, program, coded, plans, live, segment);
      if (bits !== undefined) found.push(bits);
      yield;
    }
    return found;
  } finally {
    main.rooms.push(room);
  }
}

/** Addresses in the order of `Coded`: the plan's first when there is one. */
export function placePlans(room: PlanRoom, { plan, residual }: Coded): number[] {
  return room.write([...(plan === undefined ? [] : [plan]), ...residual.map((row) => row.plan)]);
}

/** Subjects whose region begins with these letters: a division and those below it. */
export function regionScope(table: Table, region: string): CodedTest[] {
  if (region === "") return [];
  const column = table.columns.length - 1;
  const regions = table.columns[column]!.dictionary as readonly string[];
  const first = lowerBound(regions, region);
  const last = lowerBound(regions, `${region}\uffff`);
  return [codeTest(table, column, first < last ? [[first, last - 1]] : [])];
}

export function scanSegmentOf(
  scanner: Scanner,
  program: DayProgram,
  coded: Coded,
  plans: readonly number[],
  live: number,
  segment: number,
): SegmentBits | undefined {
  let bits: SegmentBits | undefined;
  let next = 0;
  if (coded.plan !== undefined) bits = takeBits(scanner, runPlan(scanner, plans[next++]!, live, segment), segment);
  for (const { residuals } of coded.residual) {
    const row = takeBits(scanner, runPlan(scanner, plans[next++]!, live, segment), segment);
    if (row === undefined) continue;
    const { table } = scanner;
    const value = openValues(table, segment);
    bits = uniteBits(bits, row, (place) => {
      const truth = residualsTruth(table.schema, program.day, residuals, (fact) => value(fact, place));
      return coded.isDefinite ? truth === true : truth;
    });
  }
  return bits;
}

function takeBits({ table, match, possible }: Scanner, counts: number, segment: number): SegmentBits | undefined {
  const candidates = Math.floor(counts / 2 ** 32);
  if (candidates === 0) return undefined;
  const { buffer } = table.arena.memory;
  const words = blocksIn(table, segment) * 128;
  const matched = counts % 2 ** 32;
  const matches = new Uint32Array(buffer, match, words).slice();
  const isDecided = matched === candidates;
  const candidateBits = isDecided ? matches : new Uint32Array(buffer, possible, words).slice();
  return { segment, matched, candidates, match: matches, possible: candidateBits };
}

/** Adds a row's candidates for whom `truth` of the place is not false; who has matched is not asked about again. */
function uniteBits(
  before: SegmentBits | undefined,
  row: SegmentBits,
  truth: (place: number) => boolean | undefined,
): SegmentBits {
  const match = before?.match ?? new Uint32Array(row.match.length);
  const possible = before?.possible.slice() ?? new Uint32Array(row.match.length);
  for (const place of placesIn(row.possible, match)) {
    const found = truth(place);
    if (found === false) continue;
    const [word, bit] = [place >> 5, 1 << (place & 31)];
    possible[word]! |= bit;
    if (found === true && row.match[word]! & bit) match[word]! |= bit;
  }
  return { segment: row.segment, match, possible, matched: countBits(match), candidates: countBits(possible) };
}

/** The places of the bits that are set and not set in `without`. */
export function* placesIn(bits: Uint32Array, without?: Uint32Array): Generator<number> {
  for (let word = 0; word < bits.length; word++) {
    let left = bits[word]! & ~(without?.[word] ?? 0);
    while (left !== 0) {
      const bit = 31 - Math.clz32(left & -left);
      yield word * 32 + bit;
      left &= left - 1;
    }
  }
}

function countBits(words: Uint32Array): number {
  let sum = 0;
  for (let word of words) {
    word -= (word >>> 1) & 0x5555_5555;
    word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
    sum += Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return sum;
}
