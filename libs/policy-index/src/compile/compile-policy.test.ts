import { compile, dateOfEpochDay, decideNode, epochDayOf, expressionNode } from "@zhida/feel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { momentOf } from "../day-moment.ts";
import { decideProgram } from "../decide-program.ts";
import { type FactSchema, type FactValue, programAtDay } from "../program.ts";
import { toFeelFacts } from "../residual-truth.ts";
import { compilePolicy } from "./compile-policy.ts";

const schema: FactSchema = [
  { name: "person.age", type: "number" },
  { name: "person.incomeFen", type: "number" },
  { name: "person.region", type: "text" },
  { name: "person.disabled", type: "boolean" },
  { name: "person.birthDate", type: "date" },
  { name: "person.enrolledOn", type: "date" },
];
const isFact = (name: string) => schema.some((fact) => fact.name === name);

const compiledTo = (source: string) => compilePolicy({ id: "p", rule: compile(source) }, { schema });

/** Rows × what they hold, in short: tests by fact, residuals by their text. */
const shape = (source: string) =>
  compiledTo(source).rows.map(({ tests, residuals }) => [
    ...tests.map(({ fact, accepts }) => `${schema[fact]?.name.slice(7)}:${accepts.kind}`),
    ...residuals.map(() => "residual"),
  ]);

const born = "years and months duration(person.birthDate, today())";
const conditions = {
  "person.age >= 60": ["age:range"],
  "person.age in [18..60)": ["age:range"],
  "person.age in (1, 2, 3)": ["age:range"],
  "person.age in [1, 2]": ["age:range"],
  "not(person.age in [3, [17..30]])": ["age:range"],
  "person.age in [17, > 59]": ["age:range"],
  "not(person.age in (<18, >=60))": ["age:range"],
  "person.age between 18 and 59.5": ["age:range"],
  "person.age != 30": ["age:range"],
  "person.age = null": ["age:range"],
  "person.age != null": ["age:range"],
  'person.age > "a"': ["age:range"],
  "0.1 + person.age * -3 <= 1/3": ["age:range"],
  "floor(person.age / 7) = 2": ["age:range"],
  "modulo(person.age, 2) = 0": ["residual"],
  "person.age > person.incomeFen": ["residual"],
  'person.region = "a"': ["region:text"],
  'person.region != "a"': ["region:text"],
  'person.region in ("a", "b")': ["region:text"],
  'not(person.region in ["a", null])': ["region:text"],
  "person.region = null": ["region:text"],
  'starts with(person.region, "a")': ["residual"],
  'person.region < "b"': ["residual"],
  "person.region": ["region:text"],
  "person.disabled": ["disabled:range"],
  "not(person.disabled)": ["disabled:range"],
  "person.disabled = false": ["disabled:range"],
  "if person.disabled then 1 = 1 else 1 = 2": ["disabled:range"],
  'person.birthDate <= date("1966-02-28")': ["birthDate:range"],
  'person.birthDate + duration("P60Y") <= date("2026-02-28")': ["birthDate:range"],
  "person.birthDate.year < 1961": ["birthDate:range"],
  "person.birthDate.month = 2": ["residual"],
  'person.birthDate in [date("1960-01-01")..date("1969-12-31")]': ["birthDate:range"],
  [`${born}.years >= 60`]: ["birthDate:today"],
  [`${born}.years = 18`]: ["birthDate:today"],
  [`${born}.years != 18`]: ["birthDate:today"],
  [`${born} >= duration("P16Y6M")`]: ["birthDate:today"],
  [`not(${born}.years >= 60)`]: ["birthDate:today"],
  'person.birthDate <= today() - duration("P60Y")': ["birthDate:today"],
  'person.birthDate + duration("P18Y") <= today()': ["birthDate:today"],
  'person.birthDate + duration("P1M") > today()': ["birthDate:today"],
  "today().year - person.birthDate.year >= 60": ["birthDate:today"],
  "today().year - person.birthDate.year = 6": ["birthDate:today"],
  'today() - person.birthDate < duration("P100D")': ["birthDate:today"],
  "today().month - person.birthDate.month >= 1": ["residual"],
  "person.birthDate < person.enrolledOn": ["residual"],
  'today() >= date("2026-01-01")': ["residual"],
};

describe("one fact is a test, more are a residual", () => {
  test.each(Object.entries(conditions))("%s", (source, expected) => {
    expect(shape(source).flat()).toEqual(expected);
  });

  test("`x in [a..b] and y` is two tests, although lezer-feel reads the conjunction into the range", () => {
    expect(shape('person.age in [18..60) and person.region = "a"')).toEqual([["age:range", "region:text"]]);
    expect(shape("person.disabled or person.age in [18..60) and person.incomeFen < 5")).toEqual([
      ["disabled:range"],
      ["age:range", "incomeFen:range"],
    ]);
  });

  test("too many rows are left to be evaluated", () => {
    const either = (i: number) => `(person.age = ${i} or person.incomeFen = ${i} or person.disabled = (${i} > 3))`;
    const { rows } = compiledTo(Array.from({ length: 9 }, (_, i) => either(i)).join(" and "));
    expect(rows.length).toBeLessThanOrEqual(256);
    expect(rows.some(({ residuals }) => residuals.length > 0)).toBe(true);
  });

  test("a fact outside the schema is refused", () => {
    expect(() => compiledTo("person.age > 3 and person.shoeSize > 40")).toThrow("unknown_fact: person.shoeSize");
  });
});

const leaf = fc.constantFrom(...Object.keys(conditions));
const { rule } = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.tuple(tie("rule"), fc.constantFrom(" and ", " or "), tie("rule")).map(([a, joint, b]) => `(${a})${joint}(${b})`),
    tie("rule").map((inner) => `not(${inner})`),
    fc.tuple(tie("rule"), tie("rule"), tie("rule")).map(([a, b, c]) => `if ${a} then ${b} else ${c}`),
    fc.tuple(tie("rule"), fc.boolean()).map(([inner, value]) => `(${inner}) = ${value}`),
  ),
}));
const day = fc.oneof(
  fc.integer({ min: epochDayOf(2024, 1, 1), max: epochDayOf(2029, 1, 1) }),
  fc.constantFrom(
    epochDayOf(2024, 2, 29),
    epochDayOf(2025, 2, 28),
    epochDayOf(2026, 2, 28),
    epochDayOf(2026, 3, 1),
    epochDayOf(2028, 12, 31),
  ),
);
/** Around what the conditions ask, from 60 years before a day to the day itself, and the 29ths of February. */
const dates = fc
  .tuple(day, fc.constantFrom(0, 1, 6, 16, 18, 60, 61), fc.integer({ min: -1, max: 1 }))
  .map(([today, years, shift]) => {
    const date = dateOfEpochDay(today);
    return String(
      dateOfEpochDay(epochDayOf((date?.year ?? 0) - years, date?.month ?? 1, Math.min(date?.day ?? 1, 29)) + shift),
    );
  });
const valuesOf: Record<string, fc.Arbitrary<FactValue>> = {
  number: fc.constantFrom<FactValue>(null, 0, 1, 2, 3, 17, 18, 30, 59.5, 60, 0.1, -0.1, 1e15, 14, 20.999),
  text: fc.constantFrom<FactValue>(null, "a", "b", "ab", ""),
  boolean: fc.constantFrom<FactValue>(null, true, false),
  date: fc.oneof(
    fc.constant<FactValue>(null),
    dates,
    fc.constantFrom<FactValue>("1966-02-28", "1960-01-01", "1969-12-31", "1960-12-31"),
  ),
};
const person = fc.record(
  Object.fromEntries(schema.map(({ name, type }) => [name, valuesOf[type] ?? fc.constant(null)])),
  {
    requiredKeys: [],
  },
);

test("a program says what FEEL says, whatever is null or absent, on any day", () => {
  fc.assert(
    fc.property(rule, fc.array(fc.tuple(person, day), { minLength: 30, maxLength: 30 }), (source, people) => {
      const program = compiledTo(source);
      const { node } = expressionNode(compile(source), { isFact });
      for (const [facts, today] of people) {
        const expected = decideNode(node, toFeelFacts(schema, facts), { now: momentOf(today) }).verdict;
        const verdict = decideProgram(programAtDay(program, today), schema, facts) ?? "unknown";
        expect(verdict, `${JSON.stringify(facts)} on ${dateOfEpochDay(today)}`).toBe(expected);
      }
    }),
    { numRuns: 300 },
  );
});
