import { expect, test } from "vitest";
import { decisiveDay, periodOf, periodsBetween } from "./periods.ts";

test.each([
  ["once", "2026-03-02", "once", "2026-03-02", null],
  ["monthly", "2026-03-02", "2026-03", "2026-03-01", "2026-04-01"],
  ["monthly", "2026-12-31", "2026-12", "2026-12-01", "2027-01-01"],
  ["quarterly", "2026-06-30", "2026Q2", "2026-04-01", "2026-07-01"],
  ["quarterly", "2026-11-01", "2026Q4", "2026-10-01", "2027-01-01"],
  ["yearly", "2026-03-02", "2026", "2026-01-01", "2027-01-01"],
] as const)("%s on %s is %s", (period, day, key, start, next) => {
  expect(periodOf(period, day)).toEqual({ key, start, next });
});

test("periods follow each other without a gap", () => {
  expect(periodsBetween("monthly", "2025-11-20", "2026-02-01").map(({ key }) => key)).toEqual([
    "2025-11",
    "2025-12",
    "2026-01",
    "2026-02",
  ]);
  expect(periodsBetween("quarterly", "2026-01-01", "2025-12-31")).toEqual([]);
  expect(periodsBetween("once", "2026-01-05", "2027-01-01")).toHaveLength(1);
});

test("the first period is decided on the day the benefit began", () => {
  expect(decisiveDay(periodOf("monthly", "2026-03-10"), "2026-03-10")).toBe("2026-03-10");
  expect(decisiveDay(periodOf("monthly", "2026-04-10"), "2026-03-10")).toBe("2026-04-01");
});
