import { expect, test } from "vitest";
import { fenOf, typedYuan } from "./yuan.ts";

test.each([
  ["12", 1200],
  ["12.5", 1250],
  ["1,234,567.89", 123_456_789],
  ["0.07", 7],
  ["", undefined],
  ["-3", undefined],
  ["1.234", undefined],
  ["十", undefined],
])("%s yuan are %s fen", (typed, fen) => {
  expect(fenOf(typed)).toBe(fen);
});

test("an amount is typed again as it was", () => {
  for (const fen of [0, 5, 50, 1200, 123_456_789]) expect(fenOf(typedYuan(fen))).toBe(fen);
});
