import { expect, test } from "vitest";
import { dmnOf, literal } from "../testing/policy-stack.ts";
import { diffModels } from "./diff-models.ts";

const before = dmnOf(
  [
    [">= 65", "-", "true", "第三条"],
    ["< 65", "[1..2]", "true", "第四条"],
  ],
  "UNIQUE",
  literal("amount", "100"),
);

test("equal models have no differences", () => {
  expect(diffModels(before, before)).toEqual([]);
});

test("changed cells are named by row and column, before and after", () => {
  const after = dmnOf(
    [
      [">= 70", "-", "true", "第三条"],
      ["< 65", "[1..2]", "true", "第五条"],
    ],
    "UNIQUE",
    literal("amount", "200"),
  );
  expect(diffModels(before, after)).toMatchObject([
    {
      part: "cell",
      kind: "changed",
      rowBefore: 1,
      rowAfter: 1,
      column: 1,
      label: "年龄",
      before: ">= 65",
      after: ">= 70",
    },
    { part: "cell", rowAfter: 2, column: 4, label: "依据", before: "第四条", after: "第五条" },
    { part: "expression", decision: "amount", before: "100", after: "200" },
  ]);
});

test("rows and decisions that came and went, and another hit policy, are told", () => {
  const after = dmnOf([[">= 65", "-", "true", "第三条"]], "FIRST", literal("months", "12"));
  expect(diffModels(before, after)).toMatchObject([
    { part: "hit_policy", before: "UNIQUE", after: "FIRST" },
    { part: "row", kind: "removed", rowBefore: 2, rowAfter: null, before: "< 65 | [1..2] | true | 第四条" },
    { part: "decision", kind: "removed", decision: "amount", before: "100" },
    { part: "decision", kind: "added", decision: "months", after: "12" },
  ]);
});
