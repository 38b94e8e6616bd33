import { expect, test } from "vitest";
import { rises } from "./rises.ts";

test.each([
  ["count", [0], true],
  ["count", [0, 5, 40], true],
  ["count", [1, 5], false],
  ["count", [0, 5, 5], false],
  ["share", [0, 0.8, 1], true],
  ["share", [0, 1.2], false],
] as const)("a %s with the steps %j: %s", (unit, from, expected) => {
  expect(rises({ unit, levels: from.map((each) => ({ from: each, tone: "calm" })) })).toBe(expected);
});
