import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal } from "./decimal.ts";

test.each([
  ["36.910", 36.91],
  ["-0.5", -0.5],
  ["+7", 7],
  [".25", 0.25],
  ["3.", 3],
  ["00012", 12],
  ["1152921504606846976", 2 ** 60],
])("%s is a number", (text, value) => {
  expect(decimal(text)).toBe(value);
});

test.each(["", "-", ".", "1e5", "0x10", " 1", "1,2", "--", "<0.5", "NaN", "Infinity", "1.2.3", "5-"])(
  "%j is none",
  (text) => {
    expect(decimal(text)).toBeUndefined();
  },
);

test("every decimal is read as JavaScript reads it", () => {
  const digits = fc.stringMatching(/^-?[0-9]{1,18}(\.[0-9]{1,8})?$/);
  fc.assert(fc.property(digits, (text) => decimal(text) === Number(text)));
});
