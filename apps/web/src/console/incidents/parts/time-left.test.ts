import { expect, test } from "vitest";
import { timeLeft } from "./time-left.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [0, 30 * 1000, { unit: "minutes", count: 0 }],
  [0, 119 * MINUTE, { unit: "minutes", count: 119 }],
  [0, 2 * HOUR, { unit: "hours", count: 2 }],
  [0, 47.9 * HOUR, { unit: "hours", count: 47 }],
  [0, 48 * HOUR, { unit: "days", count: 2 }],
  [10 * HOUR, 0, { unit: "hours", count: 10 }],
])("from %d to %d ms it is said as %j", (from, to, said) => {
  expect(timeLeft(from, to)).toEqual(said);
});
