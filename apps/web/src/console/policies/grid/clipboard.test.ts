import { expect, test } from "vitest";
import { fromClipboard, toClipboard } from "./clipboard.ts";

test("rows and columns of a spreadsheet arrive as they stand there", () => {
  expect(fromClipboard('[1..4]\t"subsistence"\ttrue\r\n-\t"marginal"\tfalse\r\n')).toEqual([
    ["[1..4]", '"subsistence"', "true"],
    ["-", '"marginal"', "false"],
  ]);
});

test("a cell that the spreadsheet quoted because of a line break stays one cell", () => {
  expect(fromClipboard('>= 80\t"第一行\n第二行"\n< 80\t-')).toEqual([
    [">= 80", "第一行\n第二行"],
    ["< 80", "-"],
  ]);
});

test("what is copied is pasted unchanged", () => {
  const texts = [
    ['"a", "b"', "note\nbelow", ""],
    ["not(1)", "", "-"],
  ];
  expect(fromClipboard(toClipboard(texts))).toEqual(texts);
});
