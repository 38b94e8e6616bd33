import { nextDown, nextUp } from "./next-double.ts";
import type { Interval } from "./program.ts";

/** Sorted, disjoint, not touching, empty ones dropped. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: { from: number; to: number }[] = [];
  const filled = intervals.filter(({ from, to }) => from <= to);
  for (const { from, to } of filled.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= nextUp(last.to)) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

export function intersectIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return mergeIntervals(a.flatMap((x) => b.map((y) => ({ from: Math.max(x.from, y.from), to: Math.min(x.to, y.to) }))));
}

export function complementIntervals(intervals: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let from = -Infinity;
  for (const interval of intervals) {
    if (interval.from > from) gaps.push({ from, to: nextDown(interval.from) });
    from = nextUp(interval.to);
    if (interval.to === Infinity) return gaps;
  }
  gaps.push({ from, to: Infinity });
  return gaps;
}
