import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allNodes,
  compile,
  compileModel,
  decideNode,
  decisionNode,
  expressionNode,
  FlattenError,
  factsOf,
} from "../index.ts";
import { decision, definitions, input, literal, table } from "../testing/write-model.ts";

const inputs =
  input("age", "number") + input("income", "number") + input("region", "string") + input("disabled", "boolean");
const all = ["age", "income", "region", "disabled"];
const scale =
  '<businessKnowledgeModel name="scale" id="scale"><variable name="scale" typeRef="number"/><encapsulatedLogic>' +
  '<formalParameter name="family" typeRef="number"/><literalExpression><text>if family > 60 then 2 else 1</text></literalExpression>' +
  "</encapsulatedLogic></businessKnowledgeModel>";

const conditions = [
  "age >= 60",
  "not(age in [18..60))",
  "income between 100 and 500",
  'region in ("a", "b")',
  "disabled",
  "income = null",
  "not(disabled = true)",
  "if disabled then age > 50 else age > 70",
  'region != "b"',
  "limit > income",
  "poor = true",
  "poor",
  "not(poor)",
  "scale(age) * 300 >= income",
  '(if region = "a" then 400 else 200) > income',
];
const numbers = ["500", "if disabled then 700 else 300", "age * 10", "scale(age) * 200"];
const cells = {
  age: ["-", ">= 60", "[18..60)", "< 18", "not(30)", "null"],
  region: ["-", '"a"', '"b","c"', 'not("a")'],
  flag: ["-", "true", "false"],
};

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const row = (output: readonly string[]) =>
  fc.tuple(oneOf(cells.age), oneOf(cells.region), oneOf(cells.flag), oneOf(output));
const rowsOf = (output: readonly string[]) => fc.array(row(output), { minLength: 1, maxLength: 4 });

/** A limit from a table, a yes or no about the poor, and the decision over both. */
const models = fc
  .record({
    limitPolicy: oneOf(["FIRST", "PRIORITY"]),
    limits: rowsOf(["100", "500"]),
    limitOtherwise: fc.option(oneOf(numbers), { nil: undefined }),
    poor: fc.array(oneOf(conditions.slice(0, 9)), { minLength: 1, maxLength: 3 }),
    rows: rowsOf(["true", "false", "limit > income", "disabled"]),
    parts: fc.array(oneOf(conditions), { minLength: 1, maxLength: 3 }),
    joint: oneOf([" and ", " or "]),
    asTable: fc.boolean(),
  })
  .map(({ limitPolicy, limits, limitOtherwise, poor, rows, parts, joint, asTable }) => {
    const limit = table({
      attributes: `hitPolicy="${limitPolicy}"`,
      inputs: ["age", "region", "disabled"],
      outputs: [{ values: "500, 100", ...(limitOtherwise === undefined ? {} : { otherwise: limitOtherwise }) }],
      rows: limits,
    });
    const logic = asTable
      ? table({ attributes: 'hitPolicy="FIRST"', inputs: ["age", "region", "poor"], outputs: [{}], rows })
      : literal(parts.map((part) => `(${part})`).join(joint));
    return definitions(
      inputs +
        scale +
        decision("limit", limit, [...all, "scale"], "number") +
        decision("poor", literal(poor.join(" and ")), all, "boolean") +
        decision("eligible", logic, [...all, "limit", "poor", "scale"], "boolean"),
    );
  });

const ages = [null, 17, 18, 30, 59, 60, 61, 71];
const incomes = [null, 99, 100, 299, 300, 400, 500, 600];
const regions = [null, "a", "b", "c", "d"];
const flags = [null, true, false];
const complete = fc.record({
  age: oneOf(ages),
  income: oneOf(incomes),
  region: oneOf(regions),
  disabled: oneOf(flags),
});
const partial = fc.tuple(complete, fc.subarray(all)).map(([facts, kept]) => {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => kept.includes(name)));
});

describe("one expression says what the model says", () => {
  test("when all facts are there", () => {
    fc.assert(
      fc.property(models, fc.array(complete, { minLength: 20, maxLength: 20 }), (xml, people) => {
        const model = compileModel(xml);
        const { node } = decisionNode(model, "eligible");
        for (const facts of people) {
          expect(decideNode(node, facts).verdict, JSON.stringify(facts)).toBe(
            model.evaluate("eligible", facts) === true,
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  test("when facts are absent: never less decided, and what is decided no fact can change", () => {
    fc.assert(
      fc.property(models, fc.array(fc.tuple(partial, complete), { minLength: 20, maxLength: 20 }), (xml, people) => {
        const model = compileModel(xml);
        const { node } = decisionNode(model, "eligible");
        for (const [facts, rest] of people) {
          const { value, missing } = model.decide("eligible", facts);
          const { verdict } = decideNode(node, facts);
          if (missing.length === 0) expect(verdict, `${xml} ${JSON.stringify(facts)}`).toBe(value === true);
          if (verdict === "unknown") continue;
          expect(model.evaluate("eligible", { ...rest, ...facts }) === true, JSON.stringify(facts)).toBe(verdict);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("what is written in", () => {
  test("only facts are left", () => {
    const limit = table({
      inputs: ["region"],
      outputs: [{}],
      rows: [
        ['"a"', "500"],
        ['not("a")', "300"],
      ],
    });
    const xml = definitions(
      inputs +
        decision("limit", limit, ["region"], "number") +
        decision("eligible", literal("income < limit"), ["income", "limit"]),
    );
    const { node } = decisionNode(compileModel(xml), "eligible");
    expect(factsOf(node).map(({ name }) => name)).toEqual(["region", "income"]);
    expect([...allNodes(node)].some(({ kind }) => kind === "table" || kind === "call")).toBe(false);
    expect(decideNode(node, { income: 400, region: "a" }).verdict).toBe(true);
    expect(decideNode(node, { income: 400, region: "b" }).verdict).toBe(false);
  });

  test("computed facts and constants of the day", () => {
    const age = compile("years and months duration(person.birthDate, today()).years");
    const { node } = expressionNode(compile("person.age >= param.age and person.birthDate.year < 2000"), {
      isFact: (name) => name === "person.birthDate",
      replace: (name) => (name === "person.age" ? age : name === "param.age" ? { constant: 60 } : undefined),
    });
    expect(factsOf(node).map(({ name }) => name)).toEqual(["person.birthDate"]);
    const facts = { "person.birthDate": compile('date("1966-03-02")').evaluate({}) };
    expect(decideNode(node, facts, { now: "2026-03-02T00:00:00+08:00" }).verdict).toBe(true);
    expect(decideNode(node, facts, { now: "2026-03-01T00:00:00+08:00" }).verdict).toBe(false);
  });

  test("conditions keep the cell in which they were written", () => {
    const logic = table({
      inputs: ["age", "region"],
      outputs: [{}],
      annotations: ["依据"],
      rows: [[">= 60", '"a"', "true", "第三条"]],
    });
    const { node, originOf } = decisionNode(
      compileModel(definitions(inputs + decision("eligible", logic, all))),
      "eligible",
    );
    const cells = [...allNodes(node)].flatMap((part) => originOf(part)?.cell ?? []);
    expect(cells).toContainEqual({ row: 1, column: 2, input: "region", rule: "", annotations: { 依据: "第三条" } });
  });

  test("a decision that needs itself is refused", () => {
    const replace = () => compile("a + 1");
    expect(() => expressionNode(compile("a > 1"), { replace })).toThrow(FlattenError);
    expect(() => decisionNode(compileModel(definitions(inputs)), "eligible")).toThrow("unknown_decision");
  });
});
