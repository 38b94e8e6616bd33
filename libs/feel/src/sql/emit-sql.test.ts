import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import pg from "pg";
import { describe, expect, inject, test } from "vitest";
import { type Compiled, compile, emitSql, type Fragment, type SqlDialect, toFeel } from "../index.ts";

const columns: Readonly<Record<string, Fragment>> = {
  age: { sql: "age", type: "number" },
  income: { sql: "income", type: "number" },
  city: { sql: "city", type: "string" },
  disabled: { sql: "disabled", type: "boolean" },
  birth: { sql: "birth", type: "date" },
  "school.start": { sql: "school_start", type: "date" },
};
const today = "2026-11-22";

const emission = (source: string, dialect: SqlDialect = "postgres") =>
  emitSql(compile(source, { names: Object.keys(columns) }), { dialect, today, column: (fact) => columns[fact] });

describe("emitSql", () => {
  test.each([
    ["age >= 60 and income < 1200.5", "((age >= 60) AND (income < 1200.5))"],
    ['city in ("A", "B")', "((city = 'A') OR (city = 'B'))"],
    ["age in (18..60]", "((age > 18) AND (age <= 60))"],
    ["not(disabled)", "NOT disabled"],
    ["income / 12 <= 1000", "(income <= 12000)"],
    ['city = "O\'Hara"', "(city = 'O''Hara')"],
    ['birth < date("1966-11-22")', "(birth < DATE '1966-11-22')"],
  ])("%s", (source, sql) => {
    expect(emission(source)).toEqual({ sql, isComplete: true, outside: [] });
  });

  test("says plainly what falls outside, and keeps what does not as a necessary condition", () => {
    expect(
      emission('age >= 60 and count(children) > 1 and matches(city, "^A") and income = null and age > city'),
    ).toEqual({
      sql: "(age >= 60)",
      isComplete: false,
      outside: [
        { text: "children", reason: "unknown_fact" },
        { text: 'matches(city, "^A")', reason: "function" },
        { text: "null", reason: "null" },
        { text: "age > city", reason: "types" },
      ],
    });
  });
});

const condition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("age", "income"),
      fc.constantFrom("<", "<=", ">", ">=", "=", "!="),
      fc.integer({ min: 0, max: 90 }),
    )
    .map((one) => one.join(" ")),
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 30, max: 90 }), fc.constantFrom("[]", "[)", "(]", "()"))
    .map(([a, b, ends]) => `age in ${ends[0]}${a}..${b}${ends[1]}`),
  fc
    .constantFrom(
      'city in ("A", "B")',
      "city not in",
      'not(city = "C")',
      "disabled",
      "disabled = false",
      "income * 2 + age > 100",
      "income / 4 <= 10.5",
      "age between income and 70",
      "age in (< 18, [60..70], 33)",
      "if disabled then age > 50 else age > 60",
      "years and months duration(birth, today()).years >= 60",
      'years and months duration(birth, today()) >= duration("P50Y6M")',
      'birth + duration("P18Y") <= today()',
      'school.start - birth > duration("P2190D")',
      "birth.month = 2",
      "school.start in [birth..today()]",
      'contains(city, "A")',
      "string length(city) = 1",
    )
    .map((text) => (text === "city not in" ? 'not(city in ("A", "C"))' : text)),
);
const rule = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    condition,
    fc
      .tuple(tie("rule"), fc.constantFrom("and", "or"), tie("rule"))
      .map(([a, operator, b]) => `(${a}) ${operator} (${b})`),
    tie("rule").map((inner) => `not(${inner})`),
  ),
})).rule;

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 2, nil: null });
const day = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2026-11-22"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const person = fc.record({
  age: maybe(fc.integer({ min: 0, max: 99 })),
  income: maybe(fc.integer({ min: 0, max: 900 }).map((tenths) => tenths / 10)),
  city: maybe(fc.constantFrom("A", "B", "C", "")),
  disabled: maybe(fc.boolean()),
  birth: maybe(fc.oneof(day, fc.constantFrom("1976-02-29", "1966-11-22", "1966-11-23", "2000-01-31"))),
  school_start: maybe(day),
});
type Person = Record<
  "age" | "income" | "city" | "disabled" | "birth" | "school_start",
  string | number | boolean | null
>;

describe("the database gives the verdict of the tree walk, absent facts included", () => {
  const rules = fc
    .sample(rule, 150)
    .map((source) => ({ source, compiled: compile(source, { names: Object.keys(columns) }) }));
  const people: Person[] = fc.sample(person, 60);
  const expected = new Map(
    rules.map(({ source, compiled }) => [source, people.map((one) => verdictOf(compiled, one))]),
  );

  test("PostgreSQL", async () => {
    const client = new pg.Client({
      connectionString: inject("postgres").replace("%7Bdatabase%7D", "postgres").replace("{database}", "postgres"),
    });
    await client.connect();
    try {
      const { rows } = await client.query<Record<string, boolean | null>>(queryOf("postgres"));
      compareAll(rows);
    } finally {
      await client.end();
    }
  });

  test("DuckDB", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const result = await connection.runAndReadAll(queryOf("duckdb"));
    compareAll(result.getRowObjectsJS() as Record<string, boolean | null>[]);
    connection.closeSync();
  });

  function queryOf(dialect: SqlDialect): string {
    const selected = rules.map(({ source }, i) => {
      const { sql, outside } = emission(source, dialect);
      expect(outside, source).toEqual([]);
      return `${sql} AS r${i}`;
    });
    const rows = people.map(({ age, income, city, disabled, birth, school_start }, i) => {
      const text = (value: unknown) => (value === null ? "NULL" : `'${value}'`);
      return `(${i}, CAST(${age} AS integer), CAST(${income} AS numeric(12,2)), CAST(${text(city)} AS text), CAST(${disabled} AS boolean), CAST(${text(birth)} AS date), CAST(${text(school_start)} AS date))`;
    });
    const table = "people(i, age, income, city, disabled, birth, school_start)";
    return `SELECT ${selected.join(", ")} FROM (VALUES ${rows.join(", ")}) AS ${table} ORDER BY i`;
  }

  function compareAll(rows: readonly Record<string, boolean | null>[]): void {
    for (const [i, { source }] of rules.entries()) {
      const actual = rows.map((row) => row[`r${i}`] ?? "unknown");
      expect(actual, source).toEqual(expected.get(source));
    }
  }
});

/** Every type fits in these rules, so a tree walk is only ever true, false or unknown. */
function verdictOf(compiled: Compiled, { birth, school_start, ...others }: Person): boolean | "unknown" {
  const facts: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(others)) if (value !== null) facts[name] = value;
  if (birth !== null) facts.birth = toFeel(birth, "date");
  if (school_start !== null) facts["school.start"] = toFeel(school_start, "date");
  return compiled.decide(facts, { now: `${today}T12:00:00+08:00` }).verdict;
}
