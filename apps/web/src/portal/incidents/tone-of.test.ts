import { expect, test } from "vitest";
import { toneOf } from "./tone-of.ts";

const now = new Date("2026-03-02T09:00:00+08:00");

test.each([
  ["reported", null, "info"],
  ["handling", "2026-03-02T08:59:00+08:00", "alarm"],
  ["handling", "2026-03-02T12:59:00+08:00", "warn"],
  ["handling", "2026-03-04T09:00:00+08:00", "calm"],
  ["verifying", null, "calm"],
  ["closed", "2026-03-01T09:00:00+08:00", "done"],
] as const)("%s due %s looks %s", (state, dueAt, tone) => {
  expect(toneOf({ state, dueAt }, now)).toBe(tone);
});
