import fc from "fast-check";
import { expect, test } from "vitest";
import { dataTime, dataTimeOf, qnOf, qnTime } from "./time.ts";

test("a QN is a moment in Shanghai, to the millisecond", () => {
  expect(qnTime("20160801085857223")).toBe(Date.parse("2016-08-01T08:58:57.223+08:00"));
  expect(dataTime("20260302080000")).toBe(Date.parse("2026-03-02T08:00:00+08:00"));
});

test.each([
  "",
  "20160801",
  "20160230000000000",
  "20161301000000000",
  "20160801240000000",
  "2016080108585722x",
  "2016080108585x",
])("%j is no moment", (qn) => {
  expect(qnTime(qn)).toBeUndefined();
  expect(dataTime(qn)).toBeUndefined();
});

test("writing a moment and reading it gives the same moment", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.parse("2199-12-31T00:00:00Z") }), (time) => {
      expect(qnTime(qnOf(time))).toBe(time);
      expect(dataTime(dataTimeOf(time))).toBe(time - (time % 1_000));
    }),
  );
});
