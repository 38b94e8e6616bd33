import fc from "fast-check";
import { expect, test } from "vitest";
import { type Aggregate, sampleWindow } from "./sample-window.ts";

type Sample = { at: number; value: number };
const kinds: Aggregate[] = ["avg", "min", "max", "sum", "count", "median", "stddev", "first", "last", "rate"];

/** By the definition, from all samples at once. */
function plainly(samples: Sample[], spanMs: number, kind: Aggregate): number | null {
  let newest = Number.NEGATIVE_INFINITY;
  const kept: Sample[] = [];
  for (const sample of samples) {
    if (sample.at <= newest - spanMs) continue;
    newest = Math.max(newest, sample.at);
    kept.push(sample);
  }
  const inside = kept.filter(({ at }) => at > newest - spanMs);
  // Samples of one moment stay in the order of arrival.
  const ordered = inside.toSorted((a, b) => a.at - b.at);
  const values = ordered.map(({ value }) => value);
  const [first, last] = [ordered[0], ordered.at(-1)];
  const sum = values.reduce((all, each) => all + each, 0);
  if (kind === "count") return values.length;
  if (kind === "sum") return sum;
  if (!first || !last) return null;
  if (kind === "avg") return sum / values.length;
  if (kind === "min") return Math.min(...values);
  if (kind === "max") return Math.max(...values);
  if (kind === "first") return first.value;
  if (kind === "last") return last.value;
  if (kind === "rate") return last.at > first.at ? ((last.value - first.value) * 60_000) / (last.at - first.at) : null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (kind === "median") {
    const [lower, upper] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
    return ((lower as number) + (upper as number)) / 2;
  }
  const mean = sum / values.length;
  const squares = values.reduce((all, each) => all + (each - mean) ** 2, 0);
  return values.length < 2 ? null : Math.sqrt(squares / (values.length - 1));
}

const samples = fc.array(fc.record({ at: fc.nat(2_000), value: fc.double({ min: -1e3, max: 1e3, noNaN: true }) }), {
  maxLength: 200,
});

test.each(kinds)("%s of a window is that of the samples in it, whatever the order in which they come", (kind) => {
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 1_500 }), (given, spanMs) => {
      const window = sampleWindow(spanMs);
      given.forEach((sample, i) => {
        window.add(sample.at, sample.value);
        const [ours, theirs] = [window.aggregate(kind), plainly(given.slice(0, i + 1), spanMs, kind)];
        if (theirs === null || ours === null) expect(ours).toBe(theirs);
        else expect(ours).toBeCloseTo(theirs, 6);
      });
    }),
    { numRuns: 60 },
  );
});

test("a window of many samples keeps the newest and its sum does not drift", () => {
  const window = sampleWindow(1e9);
  for (let i = 0; i < 40_000; i++) window.add(i, i % 2 === 0 ? 0.1 : 1e6);
  expect(window.aggregate("count")).toBe(16_384);
  expect(window.aggregate("avg")).toBeCloseTo(500_000.05, 4);
});
