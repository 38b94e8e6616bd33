import { expect, test } from "vitest";
import { partOfDay } from "./part-of-day.ts";

test.each([
  ["2026-03-02T05:00:00+08:00", "morning"],
  ["2026-03-02T11:30:00+08:00", "noon"],
  ["2026-03-02T13:00:00+08:00", "afternoon"],
  ["2026-03-02T18:00:00+08:00", "evening"],
  ["2026-03-02T04:59:00+08:00", "evening"],
])("at %s in China it is %s, wherever the device is", (at, part) => {
  expect(partOfDay(new Date(at))).toBe(part);
});
