import { expect, test } from "vitest";
import { dayOf, iso } from "../seeded/calendar.ts";
import { retirementDay } from "./retirement.ts";

test.each([
  ["male", "worker", "1964-12-15", "2024-12-15"],
  ["male", "worker", "1965-01-15", "2025-02-15"],
  ["male", "worker", "1965-05-15", "2025-07-15"],
  ["male", "worker", "1976-09-15", "2039-09-15"],
  ["male", "worker", "1990-09-15", "2053-09-15"],
  ["female", "cadre", "1970-01-15", "2025-02-15"],
  ["female", "cadre", "1981-09-15", "2039-09-15"],
  ["female", "worker", "1975-01-15", "2025-02-15"],
  ["female", "worker", "1984-11-15", "2039-11-15"],
] as const)("a %s %s born on %s retires on %s", (sex, post, born, retires) => {
  expect(iso(retirementDay(sex, dayOf(born), post))).toBe(retires);
});
