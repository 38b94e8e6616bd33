import fc from "fast-check";
import { expect, test } from "vitest";
import { isDemoDivision, isDivisionCode, levelOf, normaliseDivision } from "./division-code.ts";

test.each([
  ["10", "10", "nation"],
  ["100000", "10", "nation"],
  ["99", "99", "province"],
  ["990000", "99", "province"],
  ["9901", "9901", "city"],
  ["990100", "9901", "city"],
  ["990100000000", "9901", "city"],
  ["990122", "990122", "county"],
  ["990122000", "990122", "county"],
  ["990122001", "990122001", "town"],
  ["990122001000", "990122001", "town"],
  ["990122001200", "990122001200", "community"],
  ["441900003000", "441900003", "town"],
])("%s is %s, a %s", (code, short, level) => {
  expect(normaliseDivision(code)).toBe(short);
  expect(levelOf(code)).toBe(level);
  expect(isDivisionCode(code)).toBe(true);
});

test.each(["", "9", "990", "99012", "9901221", "9901220010", "00", "000000", "99 122", "九九"])(
  "%j is no division code",
  (code) => {
    expect(isDivisionCode(code)).toBe(false);
    expect(() => levelOf(code)).toThrow(RangeError);
  },
);

test("the short form of a short form is itself", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d(\d{2}|\d{4}|\d{7}|\d{10})?$/), (code) => {
      const short = normaliseDivision(code);
      expect(normaliseDivision(short)).toBe(short);
      expect(code.slice(short.length)).toMatch(/^0*$/);
    }),
  );
});

test("only codes that begin with 99 are for demonstration", () => {
  expect(isDemoDivision("990122001")).toBe(true);
  expect(isDemoDivision("110105")).toBe(false);
});
