import type { Accepts } from "../program.ts";
import { type Dictionary, lowerBound } from "./dictionary.ts";
import { nullCode } from "./layout.ts";
import type { Column } from "./table.ts";

/** Codes from the first to the last, both accepted. */
export type CodeRange = readonly [first: number, last: number];

/** The codes whose values a test accepts: sorted ranges that do not touch. */
export function acceptedCodes({ dictionary, layout }: Column, accepts: Accepts): CodeRange[] {
  const ranges = accepts.kind === "range" ? rangesOf(dictionary, accepts) : textsOf(dictionary, accepts);
  const none = nullCode(layout);
  // No code lies between the greatest rank, or null, and the next high part: with these taken in, nobody's rest is looked at.
  const rest = 2 ** layout.shift - 1;
  const isLast = (code: number) => code === dictionary.length - 1 || code === none;
  return merged(accepts.null ? [...ranges, [none, none]] : ranges).map(([first, last]) => [
    first,
    isLast(last) ? (last | rest) >>> 0 : last,
  ]);
}

function rangesOf(dictionary: Dictionary, { intervals }: Accepts & { kind: "range" }): CodeRange[] {
  const values = dictionary as Float64Array;
  return intervals.map(({ from, to }) => {
    const end = lowerBound(values, to);
    return [lowerBound(values, from), values[end] === to ? end : end - 1];
  });
}

function textsOf(dictionary: Dictionary, { values, negated }: Accepts & { kind: "text" }): CodeRange[] {
  const texts = dictionary as readonly string[];
  const named = values.flatMap((value) => {
    const rank = lowerBound(texts, value);
    return texts[rank] === value ? [rank] : [];
  });
  if (!negated) return named.map((rank) => [rank, rank]);
  const ends = [-1, ...named, texts.length];
  return ends.slice(1).map((end, gap) => [ends[gap]! + 1, end - 1]);
}

function merged(ranges: readonly CodeRange[]): CodeRange[] {
  const sorted: [number, number][] = [];
  for (const [first, last] of ranges) {
    if (first > last) continue;
    const before = sorted.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else sorted.push([first, last]);
  }
  return sorted;
}
