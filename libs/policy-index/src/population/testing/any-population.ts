import fc from "fast-check";
import { mergeIntervals } from "../../intervals.ts";
import { nextDown, nextUp } from "../../next-double.ts";
import type {
  Accepts,
  FactDefinition,
  FactSchema,
  Facts,
  FactValue,
  Program,
  Test,
  TodayAccepts,
} from "../../program.ts";

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
/** 676 texts: a column of two bytes. */
const schools = LETTERS.flatMap((a) => LETTERS.map((b) => `school ${a}${b}`));

/** One fact for each kind of column, and two for the common ones. */
export const schema: FactSchema = [
  { name: "isMarried", type: "boolean" },
  { name: "isVeteran", type: "boolean" },
  { name: "grade", type: "text", values: ["1", "2", "3", "4"] },
  { name: "trade", type: "text" },
  { name: "school", type: "text" },
  { name: "children", type: "number" },
  { name: "score", type: "number" },
  { name: "incomeFen", type: "number" },
  { name: "birthDate", type: "date" },
  { name: "constant", type: "text" },
];

const values: Record<string, fc.Arbitrary<FactValue>> = {
  isMarried: fc.boolean(),
  isVeteran: fc.boolean(),
  grade: fc.constantFrom("1", "2", "3", "4", "unlisted", ""),
  trade: fc.constantFrom(...LETTERS, "农业", "café"),
  school: fc.constantFrom(...schools),
  children: fc.integer({ min: 0, max: 9 }),
  score: fc.oneof(fc.integer({ min: -300, max: 300 }), fc.constantFrom(-0, 0.1, 1e300, -1e-300, 2 ** 53)),
  incomeFen: fc.integer({ min: 0, max: 30_000_000 }),
  birthDate: fc.oneof(
    fc
      .date({ min: new Date("1920-01-01"), max: new Date("2026-03-02"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    fc.constantFrom("1899-12-31", "1850-02-28", "1600-02-29", "0001-01-01", "1964-02-29"),
  ),
  constant: fc.constant("x"),
};
/** What a source may send although it is not of the fact's type. */
const nonsense = fc.constantFrom<FactValue>(Number.NaN, Infinity, -Infinity, "2025-02-30", "tomorrow", true);

const anyValue = ({ name, type }: FactDefinition) =>
  fc.oneof(
    { weight: 6, arbitrary: values[name]! as fc.Arbitrary<FactValue | undefined> },
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: nonsense.map((value) => (type === "text" && typeof value === "string" ? null : value)) },
  );

export const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(schema.map((definition) => [definition.name, anyValue(definition)])),
);

function anyAccepts({ name, type }: FactDefinition): fc.Arbitrary<Accepts | TodayAccepts> {
  if (type === "text") {
    return fc.record({
      kind: fc.constant("text" as const),
      values: fc.uniqueArray(values[name]! as fc.Arbitrary<string>, { maxLength: 8 }).map((texts) => texts.sort()),
      negated: fc.boolean(),
      null: fc.boolean(),
    });
  }
  const end = values[name]!.map((value) =>
    typeof value === "string" ? Date.parse(value) / 86_400_000 : Number(value),
  );
  const interval = fc.tuple(end, end, fc.nat(5)).map(([a, b, open]) => {
    const [from, to] = a < b ? [a, b] : [b, a];
    return {
      from: open === 0 ? -Infinity : open === 1 ? nextUp(from) : from,
      to: open === 2 ? Infinity : open === 3 ? nextDown(to) : to,
    };
  });
  const range = fc.record({
    kind: fc.constant("range" as const),
    intervals: fc.array(interval, { maxLength: 4 }).map(mergeIntervals),
    null: fc.boolean(),
  });
  return type === "date" ? fc.oneof(range, anyAge) : range;
}

const years = (age: number, shift: number) => ({ kind: "months", months: age * 12, rule: "clamped", shift }) as const;
const anyAge: fc.Arbitrary<TodayAccepts> = fc
  .tuple(fc.nat(100), fc.nat(20), fc.nat(2), fc.boolean())
  .map(([age, span, open, isNull]) => ({
    kind: "today",
    intervals: [
      { ...(open === 1 ? {} : { from: years(age + span, 1) }), ...(open === 2 ? {} : { to: years(age, 0) }) },
    ],
    null: isNull,
  }));

const anyTest: fc.Arbitrary<Test> = fc
  .nat(schema.length - 1)
  .chain((fact) => anyAccepts(schema[fact]!).map((accepts) => ({ fact, accepts, condition: 0 })));

const anyRow = fc.array(anyTest, { maxLength: 5 });

/** Up to four rows, which may share tests; tests may contradict each other; no rows at all. */
export const anyProgram: fc.Arbitrary<Program> = fc
  .tuple(fc.array(anyTest, { maxLength: 2 }), fc.array(anyRow, { maxLength: 4 }))
  .map(([shared, rows]) => ({
    id: "p",
    rows: rows.map((tests) => ({ tests: [...shared, ...tests], residuals: [] })),
    conditions: [],
  }));
