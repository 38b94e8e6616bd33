import { expect, test } from "vitest";
import { daysUntil } from "./days-until.ts";

test.each([
  ["2026-03-02T23:59:00+08:00", "2026-03-02T00:01:00+08:00", 0],
  ["2026-03-03T00:00:00+08:00", "2026-03-02T23:59:00+08:00", 1],
  ["2026-03-02T16:30:00Z", "2026-03-02T15:30:00Z", 1],
  ["2026-03-01T09:00:00+08:00", "2026-03-02T09:00:00+08:00", -1],
])("a deadline at %s is seen from %s as %i calendar days in China", (due, now, days) => {
  expect(daysUntil(due, new Date(now))).toBe(days);
});
