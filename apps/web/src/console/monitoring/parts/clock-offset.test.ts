import { expect, test } from "vitest";
import { isClockWrong, offsetText } from "./clock-offset.ts";

test.each([
  [0, "+0.0 s", false],
  [-1500, "−1.5 s", false],
  [119_000, "+119.0 s", false],
  [600_000, "+10 min", false],
  [-600_001, "−10 min", true],
  [9 * 3_600_000, "+9.0 h", true],
])("an offset of %d ms reads %s", (offset, words, wrong) => {
  expect(offsetText(offset)).toBe(words);
  expect(isClockWrong(offset)).toBe(wrong);
});

test("a clock that was never compared is not wrong", () => {
  expect(isClockWrong(null)).toBe(false);
});
