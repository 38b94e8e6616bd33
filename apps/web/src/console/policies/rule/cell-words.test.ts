import { expect, test } from "vitest";
import { type CellWords, cellWords } from "./cell-words.ts";

const signs = { "<": "小于", "<=": "不大于", ">": "大于", ">=": "不小于" };
const words: CellWords = {
  any: "不限",
  or: "或",
  and: "且",
  nothing: "没有登记",
  not: (what) => `不是${what}`,
  compare: (sign, value) => `${signs[sign]} ${value}`,
  between: (from, to) => `${from} 至 ${to}`,
  literal: (text) => ({ '"subsistence"': "低保", '"marginal"': "低保边缘", true: "是" })[text],
  name: (dotted) => ({ "param.lineFen": "低保标准", "person.incomeFen": "月收入" })[dotted],
};

test.each([
  ["-", "不限"],
  ["", "不限"],
  ["true", "是"],
  ["null", "没有登记"],
  ['"subsistence", "marginal"', "低保或低保边缘"],
  ['not("subsistence")', "不是低保"],
  ["[1..4]", "1 至 4"],
  ["(1..4]", "大于 1且不大于 4"],
  [">= 80", "不小于 80"],
  ["< param.lineFen * 2", "小于 低保标准 * 2"],
  ["[0..10], > 20", "0 至 10或大于 20"],
  ['if person.incomeFen > 0 then "a.b" else "c"', 'if 月收入 > 0 then "a.b" else "c"'],
])("%s reads as %s", (cell, said) => {
  expect(cellWords(cell, words)).toBe(said);
});
