import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, compileModel } from "../index.ts";
import { decision, definitions, input, table } from "../testing/write-model.ts";

const names = ["a", "b", "c", "p.x", "q"] as const;
const operators = ["<", "<=", ">", ">=", "=", "!="];

const condition = fc.oneof(
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...operators), fc.integer({ min: 0, max: 3 }))
    .map((one) => one.join(" ")),
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(([x, y]) => `${x} < ${y}`),
  fc.constantFrom(
    "a in [1..b]",
    "b in (1, > c)",
    "a + b > 3",
    "a = null",
    "q",
    "if q then a > 1 else b > 1",
    "max(a, b) > 2",
    "some v in [a, b, c] satisfies v > 2",
    "every v in [1, 2] satisfies v < a",
    "count([1, 2, 3][item > b]) > 1",
    "sum(for i in 1..2 return i * c) = 3",
    "{ k: a }.k = 1",
    "(function(v) v > b)(2)",
  ),
);
const rule = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { depthSize: "small" },
    condition,
    fc
      .tuple(tie("rule"), fc.constantFrom("and", "or"), tie("rule"))
      .map(([x, operator, y]) => `(${x}) ${operator} (${y})`),
    tie("rule").map((inner) => `not(${inner})`),
  ),
})).rule;
const value = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(null));
const facts = fc.record({ a: value, b: value, c: value, "p.x": value, q: fc.option(fc.boolean()) });
const present = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean(), "p.x": fc.boolean(), q: fc.boolean() });

test("a verdict holds whatever the absent facts turn out to be, and what is missing is absent", () => {
  fc.assert(
    fc.property(
      rule,
      facts,
      present,
      fc.array(facts, { minLength: 5, maxLength: 5 }),
      (source, known, isPresent, completions) => {
        const compiled = compile(source);
        const partial = Object.fromEntries(
          Object.entries(known).filter(([name]) => isPresent[name as keyof typeof isPresent]),
        );
        const { verdict, missing } = compiled.decide(partial);
        expect(missing.every((name) => !Object.hasOwn(partial, name))).toBe(true);
        expect(missing.length > 0).toBe(verdict === "unknown");
        if (verdict === "unknown") return;
        for (const rest of [known, ...completions]) {
          expect(compiled.evaluate({ ...rest, ...partial }) === true, JSON.stringify({ ...rest, ...partial })).toBe(
            verdict,
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("with every fact there, deciding is evaluating", () => {
  fc.assert(
    fc.property(rule, facts, (source, all) => {
      const compiled = compile(source);
      expect(compiled.decide(all)).toEqual({ verdict: compiled.evaluate(all) === true, missing: [] });
    }),
    { numRuns: 300 },
  );
});

describe("a decision table with an absent input", () => {
  const rows = [
    [">= 60", "true", "1"],
    ["< 60", "-", "2"],
    [">= 60", "false", "1"],
  ];
  const decided = (hitPolicy: string, given: Record<string, unknown>) => {
    const logic = table({
      attributes: `hitPolicy="${hitPolicy}"`,
      inputs: ["age", "poor"],
      outputs: [{ otherwise: "0" }],
      rows,
    });
    const inputs = input("age", "number") + input("poor", "boolean");
    const { value: found, missing } = compileModel(definitions(inputs + decision("D", logic, ["age", "poor"]))).decide(
      "D",
      given,
    );
    return missing.length > 0 ? missing : found;
  };

  test.each([
    ["UNIQUE", { age: 50 }, 2],
    ["UNIQUE", { age: 70 }, ["poor"]],
    ["UNIQUE", {}, ["age", "poor"]],
    ["FIRST", { age: 70, poor: false }, 1],
    ["FIRST", { poor: true }, ["age"]],
    ["FIRST", { age: null, poor: true }, 0],
    ["COLLECT", { age: 50 }, [2]],
  ])("%s %j", (hitPolicy, given, expected) => {
    expect(decided(hitPolicy, given)).toEqual(expected);
  });
});
