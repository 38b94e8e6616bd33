import { describe, expect, test } from "vitest";
import { compile, compileModel, type Explanation } from "../index.ts";
import { decision, definitions, input, literal, table } from "../testing/write-model.ts";

const shown = (explanation: Explanation | undefined) => ({
  verdict: explanation?.verdict,
  conditions: explanation?.conditions.map(({ text, facts, cell }) => ({
    text,
    facts: Object.fromEntries(facts.map(({ name, value }) => [name, value])),
    ...(cell && { row: cell.row, column: cell.column, source: cell.annotations.依据 }),
  })),
  missing: explanation?.missing,
});

describe("a rule", () => {
  const rule = compile("(age >= 60 or not(able)) and income < 1000");

  test("that holds names what makes it hold", () => {
    expect(shown(rule.explain({ age: 70, able: true, income: 5 }))).toEqual({
      verdict: true,
      conditions: [
        { text: "age >= 60", facts: { age: 70 } },
        { text: "income < 1000", facts: { income: 5 } },
      ],
      missing: [],
    });
  });
  test("that fails names only what fails, whatever is missing besides", () => {
    expect(shown(rule.explain({ income: 2000 }))).toEqual({
      verdict: false,
      conditions: [{ text: "income < 1000", facts: { income: 2000 } }],
      missing: [],
    });
  });
  test("that is open names what waits and for which fact", () => {
    expect(shown(rule.explain({ age: 20, income: 5 }))).toEqual({
      verdict: "unknown",
      conditions: [{ text: "not(able)", facts: { able: undefined } }],
      missing: ["able"],
    });
  });
  test("its explanation always has the verdict that deciding has", () => {
    for (const age of [undefined, null, 20, 70]) {
      for (const able of [undefined, null, true, false]) {
        for (const income of [undefined, null, 5, 2000]) {
          const facts = { age, able, income };
          const { verdict, missing } = rule.explain(facts);
          expect({ verdict, missing }, JSON.stringify(facts)).toEqual(rule.decide(facts));
        }
      }
    }
  });
});

describe("a decision table", () => {
  const logic = table({
    attributes: 'hitPolicy="UNIQUE"',
    inputs: ["age", "poor"],
    outputs: [{ otherwise: "false" }],
    annotations: ["依据"],
    rows: [
      [">= 80", "-", "true", "甲〔2025〕1号"],
      ["[60..80)", "true", "true", "甲〔2025〕2号"],
    ],
  });
  const poor = decision("poor", literal("income < 500"), ["income"]);
  const model = compileModel(
    definitions(input("age", "number") + input("income", "number") + poor + decision("D", logic, ["age", "poor"])),
  );

  test("names row, column, cell text, source and value", () => {
    expect(shown(model.explain("D", { age: 85 }))).toEqual({
      verdict: true,
      conditions: [{ text: ">= 80", facts: { age: 85 }, row: 1, column: 1, source: "甲〔2025〕1号" }],
      missing: [],
    });
  });
  test("names the rows that come closest when none holds, and why the decision behind them is so", () => {
    const explanation = model.explain("D", { age: 65, income: 800 });
    expect(shown(explanation)).toEqual({
      verdict: false,
      conditions: [
        { text: ">= 80", facts: { age: 65 }, row: 1, column: 1, source: "甲〔2025〕1号" },
        { text: "true", facts: { poor: false }, row: 2, column: 2, source: "甲〔2025〕2号" },
      ],
      missing: [],
    });
    expect(explanation?.because.map(shown)).toEqual([
      { verdict: false, conditions: [{ text: "income < 500", facts: { income: 800 } }], missing: [] },
    ]);
  });
  test("names the missing fact", () => {
    expect(shown(model.explain("D", { age: 65 }))).toMatchObject({ verdict: "unknown", missing: ["income"] });
    expect(shown(model.explain("D", { age: 50 }))).toMatchObject({ verdict: false, missing: [] });
  });
  test("is undefined for a decision that is not there", () => {
    expect(model.explain("E", {})).toBeUndefined();
  });
});
