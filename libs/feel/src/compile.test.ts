import { describe, expect, test } from "vitest";
import { compile, FeelSyntaxError, fromFeel, toFeel } from "./index.ts";

describe("evaluate", () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    ["0.1 + 0.2", {}, 0.3],
    ["1 / 0", {}, null],
    ["-2 ** 2", {}, 4],
    ["person.age >= 18", { person: { age: 18 } }, true],
    ["person.age >= 18", { "person.age": 17 }, false],
    ["a and b", { a: false, b: null }, false],
    ["a and b", { a: true, b: null }, null],
    ["[1, 2, 3][item > 1]", {}, [2, 3]],
    ["[{ a: 1 }, { a: 2 }][a = 2].a", {}, [2]],
    ["for i in 1..2 return partial", {}, [[], [[]]]],
    ["{ a: 1, b: a + 1 }.b", {}, 2],
    ['date("2025-01-31") + duration("P1M")', {}, "2025-02-28"],
    ['@"2024-02-29" < date("2024-03-01")', {}, true],
    ["(function(x: number) x + 1)(41)", {}, 42],
    ["count(members[age >= 60])", { members: [{ age: 59 }, { age: 61 }] }, 1],
    ["today()", {}, "2026-11-22"],
    ["constructor", {}, null],
  ])("%s", (source, facts, expected) => {
    expect(fromFeel(compile(source).evaluate(facts, { now: "2026-11-22T09:00:00+08:00" }))).toEqual(expected);
  });

  test("`in` ends where its test ends, although lezer-feel 3.0.1 lets it swallow the conjunction", () => {
    const facts = { x: 2, y: false, z: true };
    expect(compile("x in [1..3] and y").evaluate(facts)).toBe(false);
    expect(compile("x in [1..3] and y or z").evaluate(facts)).toBe(true);
    expect(compile("z and x in [5..6] or z").evaluate(facts)).toBe(true);
    expect(compile("x in > 1 and y").evaluate(facts)).toBe(false);
    expect(compile("x in [1..3] = true").evaluate(facts)).toBe(true);
  });

  test("names that hold operators or keywords are read when they are declared", () => {
    const compiled = compile("net-income * 2", { names: ["net-income"] });
    expect(compiled.names).toEqual(["net-income"]);
    expect(compiled.evaluate({ "net-income": 4 })).toBe(8);
  });
});

describe("decide", () => {
  const rule = compile("(person.age >= 60 or disabled = true) and income < 1000");

  test.each<[Record<string, unknown>, boolean | "unknown", string[]]>([
    [{}, "unknown", ["person.age", "disabled", "income"]],
    [{ income: 2000 }, false, []],
    [{ "person.age": 70, income: 5 }, true, []],
    [{ person: { age: 50 }, income: 5 }, "unknown", ["disabled"]],
    [{ person: {}, disabled: true, income: undefined }, "unknown", ["income"]],
    [{ person: { age: 50 }, disabled: null, income: 5 }, false, []],
  ])("%j is %s, missing %j", (facts, verdict, missing) => {
    expect(rule.decide(facts)).toEqual({ verdict, missing });
  });

  test("a null part settles a conjunction as false, an absent one does not", () => {
    const both = compile("a > 1 and b > 1");
    expect(both.decide({ a: null })).toEqual({ verdict: false, missing: [] });
    expect(both.decide({ a: 2 })).toEqual({ verdict: "unknown", missing: ["b"] });
  });

  test("a table cell waits for its input", () => {
    const cell = compile("[18..60), > 65", { dialect: "unary-tests" });
    expect(cell.decide({ "?": 18 }).verdict).toBe(true);
    expect(cell.decide({ "?": 60 }).verdict).toBe(false);
    expect(cell.decide({})).toEqual({ verdict: "unknown", missing: ["?"] });
  });
});

test("names are the free variables, paths dotted, without bound names and filtered items", () => {
  const { names } = compile(
    "a.b > 1 and (some x in xs satisfies x > c) and count(ys[z = 1]) > 0 and string length(d) > 2",
  );
  expect(names).toEqual(["a.b", "xs", "c", "ys", "d"]);
});

test("a text that is not FEEL is refused with the place", () => {
  expect(() => compile("age >= ")).toThrow(FeelSyntaxError);
  expect(() => compile("age >=\n  ) 3")).toThrow(
    expect.objectContaining({ message: 'Unexpected ")" at line 2, column 3', position: 9, line: 2, column: 3 }),
  );
});

test("a cell that only looks like FEEL is refused, not misread", () => {
  expect(() => compile("> 18 and < 60", { dialect: "unary-tests" })).toThrow('Unexpected "and" at line 1, column 6');
  expect(compile("(18..60), 70", { dialect: "unary-tests" }).evaluate({ "?": 59 })).toBe(true);
});

test("a hint turns JSON text into a date; without it text stays text", () => {
  const facts = { birth: toFeel("1960-05-01", "date"), name: toFeel("1960-05-01") };
  expect(compile('birth < date("1966-01-01")').evaluate(facts)).toBe(true);
  expect(compile('name = "1960-05-01"').evaluate(facts)).toBe(true);
  expect(fromFeel(facts.birth)).toBe("1960-05-01");
  expect(toFeel("not a day", "date")).toBeNull();
});
