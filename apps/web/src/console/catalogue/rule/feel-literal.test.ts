import { expect, test } from "vitest";
import { feelLiteral } from "./feel-literal.ts";

test.each([
  [" 60 ", "60"],
  ["-1.5", "-1.5"],
  ["true", "true"],
  ["2026-03-02", 'date("2026-03-02")'],
  ["正常", '"正常"'],
  ['他说"是"', '"他说\\"是\\""'],
])("%s is written %s in FEEL", (typed, written) => {
  expect(feelLiteral(typed)).toBe(written);
});
