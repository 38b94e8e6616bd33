import { expect, test } from "vitest";
import { toneOf } from "./tone.ts";

test.each([
  [0, "calm"],
  [4, "calm"],
  [5, "warn"],
  [9.5, "warn"],
  [10, "alarm"],
  [null, "plain"],
] as const)("a figure of %s has the tone %s", (figure, tone) => {
  const levels = [
    { from: 0, tone: "calm" },
    { from: 5, tone: "warn" },
    { from: 10, tone: "alarm" },
  ] as const;
  expect(toneOf(levels, figure)).toBe(tone);
});
