import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeIntervals } from "../intervals.ts";
import type { Accepts, FactSchema, Program } from "../program.ts";
import { KINDS_OF_KERNEL } from "./kernel.ts";
import { layoutFor } from "./layout.ts";
import { PopulationBuilder } from "./population-builder.ts";

const schema: FactSchema = [
  { name: "incomeFen", type: "number" },
  { name: "employer", type: "text" },
];
const SIZE = 150_000;
const incomeOf = (n: number) =>
  n % 7 === 0 ? undefined : n % 11 === 0 ? null : ((n * 7_919) % 100_003) * 37 - 5_000 + (n % 3) / 2;
const employerOf = (n: number) => (n % 5 === 0 ? undefined : `employer ${(n * 31) % 90_001}`);

for (const kernel of KINDS_OF_KERNEL) {
  test(`amounts and names of which nearly everybody has another are compared exactly: ${kernel}`, async () => {
    const builder = new PopulationBuilder(schema, { kernel, order: "key" });
    for (let n = 0; n < SIZE; n++) {
      builder.addValues(String(1_000_000 + n), "990122", [incomeOf(n), employerOf(n)]);
    }
    const population = await builder.finish();
    const end = fc.nat(SIZE).map((n) => incomeOf(n) ?? n);
    const interval = fc.tuple(end, end).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    const narrow = fc.tuple(end, fc.nat(80)).map(([from, more]) => ({ from, to: from + more }));
    const open = fc.constantFrom(
      { from: -Infinity, to: Infinity },
      { from: -Infinity, to: -5_000 },
      { from: 3_690_000, to: Infinity },
    );
    const incomes = fc.record({
      kind: fc.constant("range" as const),
      intervals: fc.array(fc.oneof(interval, narrow, open), { maxLength: 4 }).map(mergeIntervals),
      null: fc.boolean(),
    });
    const employers = fc.record({
      kind: fc.constant("text" as const),
      values: fc
        .uniqueArray(
          fc.nat(95_000).map((n) => `employer ${n}`),
          { maxLength: 6 },
        )
        .map((values) => values.sort()),
      negated: fc.boolean(),
      null: fc.boolean(),
    });
    fc.assert(
      fc.property(incomes, employers, (income, employer) => {
        for (const [fact, accepts] of [income, employer].entries()) {
          const scan = population.scan(programOf(fact, accepts), { day: 0 });
          const value = fact === 0 ? incomeOf : employerOf;
          let [matched, undecided] = [0, 0];
          for (let n = 0; n < SIZE; n++) {
            const held = value(n);
            if (held === undefined) undecided++;
            else if (isIn(accepts, held)) matched++;
          }
          expect([scan.matched, scan.undecided]).toEqual([matched, undecided]);
        }
      }),
      { numRuns: kernel === "plain" ? 8 : 25 },
    );
    expect(population.find("1000001")?.facts).toEqual({ incomeFen: incomeOf(1), employer: employerOf(1) });
  });
}

test("a layout has room for the values of ten million people and of a nation", () => {
  for (const distinct of [0, 1, 2, 3, 254, 255, 65_534, 65_535, 9_000_000, 16_776_704, 16_776_705, 300_000_000]) {
    const { kind, shift, restBytes } = layoutFor(distinct);
    const ranks = kind === "bits" ? 2 : kind === "byte" ? 254 : 65_534 * 2 ** shift;
    expect(ranks).toBeGreaterThanOrEqual(distinct);
    expect(restBytes * 8).toBeGreaterThanOrEqual(shift);
  }
});

function programOf(fact: number, accepts: Accepts): Program {
  return { id: "p", rows: [{ tests: [{ fact, accepts, condition: 0 }], residuals: [] }], conditions: [] };
}

function isIn(accepts: Accepts, value: number | string | null): boolean {
  if (value === null) return accepts.null;
  if (accepts.kind === "text") return accepts.values.includes(String(value)) !== accepts.negated;
  return accepts.intervals.some(({ from, to }) => from <= Number(value) && Number(value) <= to);
}
