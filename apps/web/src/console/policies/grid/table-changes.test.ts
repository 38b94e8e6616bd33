import type { DecisionTable } from "@zhida/matching/contract";
import { expect, test } from "vitest";
import {
  addColumn,
  clearBlock,
  duplicateRow,
  moveColumn,
  moveRow,
  removeColumn,
  setBlock,
  textsIn,
} from "./table-changes.ts";
import { columnsOf } from "./table-columns.ts";

const table: DecisionTable = {
  decision: "eligible",
  hitPolicy: "UNIQUE",
  inputs: [
    { label: "年龄", expression: "person.age" },
    { label: "户籍", expression: "person.hukouInCounty" },
  ],
  outputs: [{ name: "eligible" }],
  annotations: ["依据"],
  rows: [
    { id: "r1", inputs: [">= 80", "true"], outputs: ["true"], annotations: ["第一条"] },
    { id: "r2", inputs: ["< 80", "-"], outputs: ["false"], annotations: [""] },
  ],
};
const whole = { from: { row: 0, column: 0 }, to: { row: 9, column: 9 } };

test("a block from a spreadsheet adds the rows that it needs and spills over no column", () => {
  const pasted = setBlock(table, { row: 1, column: 2 }, [
    ["true", "甲", "beyond"],
    ["false", "乙"],
  ]);
  expect(textsIn(pasted, whole)).toEqual([
    [">= 80", "true", "true", "第一条"],
    ["< 80", "-", "true", "甲"],
    ["-", "-", "false", "乙"],
  ]);
  expect(table.rows).toHaveLength(2);
});

test("clearing leaves conditions that ask for nothing", () => {
  const cleared = clearBlock(table, { from: { row: 0, column: 1 }, to: { row: 0, column: 3 } });
  expect(textsIn(cleared, whole)[0]).toEqual([">= 80", "-", "", ""]);
});

test("a copied row has no identity of the first", () => {
  expect(duplicateRow(table, 0).rows.map(({ id }) => id)).toEqual(["r1", undefined, "r2"]);
});

test("rows keep within the table when moved", () => {
  expect(moveRow(table, 0, 1).rows.map(({ id }) => id)).toEqual(["r2", "r1"]);
  expect(moveRow(table, 1, 2)).toBe(table);
});

test("columns move, come and go with their cells", () => {
  const [, second] = columnsOf(table);
  const moved = moveColumn(table, second!, -1);
  expect(columnsOf(moved).map(({ label }) => label)).toEqual(["户籍", "年龄", "eligible", "依据"]);
  expect(textsIn(moved, whole)[0]).toEqual(["true", ">= 80", "true", "第一条"]);
  const wider = addColumn(table, "input", { label: "残疾等级", expression: "person.disabilityGrade" });
  expect(textsIn(wider, whole)[1]).toEqual(["< 80", "-", "-", "false", ""]);
  expect(textsIn(removeColumn(wider, columnsOf(wider)[0]!), whole)[1]).toEqual(["-", "-", "false", ""]);
});
