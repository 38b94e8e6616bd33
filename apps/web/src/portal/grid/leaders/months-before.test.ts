import { expect, test } from "vitest";
import { monthsBefore } from "./months-before.ts";

test("months go back over the new year, by China's calendar", () => {
  expect(monthsBefore(new Date("2026-01-31T16:30:00Z"), 3)).toEqual(["2026-02", "2026-01", "2025-12"]);
});
