import type { LateSubject } from "./delta.ts";
import { SEGMENT } from "./layout.ts";
import { placesIn, type SegmentBits } from "./scan.ts";
import { openCodes, type Table } from "./table.ts";

/** Who is a match, and of whom it cannot be said while facts are missing. */
export type Counts = { matched: number; undecided: number };
export type Outcome = "matched" | "undecided";

export type Scan = Counts & {
  /** Bitmaps of the segments in which anybody is possible, without the late subjects. */
  readonly segments: readonly SegmentBits[];
  /** Regions without anybody are left out. */
  byRegion(): Map<string, Counts>;
  /** In the order of the population, late subjects last. */
  keys(outcome: Outcome): Generator<string>;
};

export type LateOutcome = { readonly key: string; readonly subject: LateSubject; readonly outcome: Outcome };

export function scanResult(table: Table, segments: readonly SegmentBits[], late: readonly LateOutcome[]): Scan {
  const lateMatched = late.filter(({ outcome }) => outcome === "matched").length;
  const matched = segments.reduce((sum, each) => sum + each.matched, 0);
  const candidates = segments.reduce((sum, each) => sum + each.candidates, 0);
  return {
    segments,
    matched: matched + lateMatched,
    undecided: candidates - matched + late.length - lateMatched,
    byRegion: () => countRegions(table, segments, late),
    *keys(outcome) {
      for (const bits of segments) {
        for (const place of placesOf(bits, outcome)) yield table.keys.get(bits.segment * SEGMENT + place);
      }
      for (const each of late) if (each.outcome === outcome) yield each.key;
    },
  };
}

function placesOf({ match, possible }: SegmentBits, outcome: Outcome): Generator<number> {
  return outcome === "matched" ? placesIn(match) : placesIn(possible, match);
}

function countRegions(
  table: Table,
  segments: readonly SegmentBits[],
  late: readonly LateOutcome[],
): Map<string, Counts> {
  const column = table.columns.length - 1;
  const regions = table.columns[column]!.dictionary as readonly string[];
  const sums = { matched: new Uint32Array(regions.length), undecided: new Uint32Array(regions.length) };
  for (const bits of segments) {
    const code = openCodes(table, column, bits.segment);
    for (const outcome of ["matched", "undecided"] as const) {
      const counts = sums[outcome];
      for (const place of placesOf(bits, outcome)) counts[code(place)]!++;
    }
  }
  const byRegion = new Map<string, Counts>();
  regions.forEach((region, code) => {
    const counts = { matched: sums.matched[code]!, undecided: sums.undecided[code]! };
    if (counts.matched + counts.undecided > 0) byRegion.set(region, counts);
  });
  for (const { subject, outcome } of late) {
    const counts = byRegion.get(subject.region) ?? { matched: 0, undecided: 0 };
    counts[outcome]++;
    byRegion.set(subject.region, counts);
  }
  return byRegion;
}
