import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { compileModel, emitDecisionSql, type Fragment } from "../index.ts";
import { decision, definitions, input, literal, table } from "../testing/write-model.ts";

const columns: Readonly<Record<string, Fragment>> = {
  age: { sql: "age", type: "number" },
  income: { sql: "income", type: "number" },
};
const ages = [null, 20, 60, 65, 79, 80, 95];
const incomes = [null, 100, 499, 500, 900];

const modelOf = (hitPolicy: string, otherwise?: string) => {
  const logic = table({
    attributes: `hitPolicy="${hitPolicy}"`,
    inputs: ["age", "poor"],
    outputs: [otherwise === undefined ? {} : { otherwise }],
    rows: [
      [">= 80", "-", "true"],
      ["[60..80)", "true", "true"],
      ["[60..80)", "false", "income < 700"],
    ],
  });
  const poor = decision("poor", literal("income < 500"), ["income"]);
  const inputs = input("age", "number") + input("income", "number");
  return compileModel(definitions(inputs + poor + decision("D", logic, ["age", "poor", "income"])));
};

describe("a table becomes CASE, the decisions that it requires are written into it", () => {
  test.each(["UNIQUE", "ANY", "FIRST"])("%s, in DuckDB as in the tree walk", async (hitPolicy) => {
    const model = modelOf(hitPolicy, "false");
    const { sql, outside } = emitDecisionSql(model, "D", { dialect: "duckdb", column: (fact) => columns[fact] });
    expect(outside).toEqual([]);
    const people = ages.flatMap((age) => incomes.map((income) => ({ age, income })));
    const rows = people.map(({ age, income }) => `(CAST(${age} AS integer), CAST(${income} AS integer))`).join(", ");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const result = await connection.runAndReadAll(
      `SELECT age, income, ${sql} AS verdict FROM (VALUES ${rows}) AS people(age, income)`,
    );
    connection.closeSync();
    for (const row of result.getRowObjectsJS()) {
      const given = Object.fromEntries(
        Object.entries({ age: row.age, income: row.income }).filter(([, value]) => value !== null),
      );
      const { value, missing } = model.decide("D", given);
      expect(row.verdict, JSON.stringify(given)).toBe(missing.length > 0 ? null : value);
    }
  });
});

test("what has no single yes or no is outside", () => {
  const reasons = (model: ReturnType<typeof modelOf>) =>
    emitDecisionSql(model, "D", { dialect: "postgres", column: (fact) => columns[fact] }).outside.map(
      ({ reason }) => reason,
    );
  expect(reasons(modelOf("COLLECT"))).toEqual(["hit_policy"]);
  expect(reasons(modelOf("UNIQUE"))).toEqual(["null"]);
  expect(
    emitDecisionSql(modelOf("UNIQUE"), "nothing", { dialect: "postgres", column: () => undefined }).sql,
  ).toBeUndefined();
});
