import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFrom, dayOf, iso, monthBefore, monthsBetween, yearsAfter, yearsBetween } from "./calendar.ts";
import { random, weighted } from "./random.ts";
import { seededIds } from "./seeded-id.ts";

test("the same seed and key give the same choices, another key gives others", () => {
  const choices = (seed: number, key: number) => {
    const r = random(seed, key);
    return Array.from({ length: 20 }, () => r.int(0, 999));
  };
  expect(choices(7, 1)).toEqual(choices(7, 1));
  expect(choices(7, 1)).not.toEqual(choices(7, 2));
  expect(choices(7, 1)).not.toEqual(choices(8, 1));
});

test("whole numbers stay within their bounds and weights are kept", () => {
  const r = random(11, 3);
  const table = weighted([
    ["rare", 1],
    ["common", 9],
  ]);
  let common = 0;
  const drawn = new Set<number>();
  for (let i = 0; i < 10_000; i++) {
    drawn.add(r.int(-3, 4));
    if (r.draw(table) === "common") common++;
  }
  expect([...drawn].sort((a, b) => a - b)).toEqual([-3, -2, -1, 0, 1, 2, 3, 4]);
  expect(common / 10_000).toBeCloseTo(0.9, 1);
});

test("ids are UUIDv7 and ascend", () => {
  const next = seededIds(new Date("2026-03-02T01:00:00Z"), 3);
  const ids = Array.from({ length: 10_000 }, next);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(ids.toSorted());
  const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(ids.filter((id) => !version7.test(id))).toEqual([]);
});

test("days and dates turn into each other", () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 40_000 }), (day) => {
      expect(dayOf(iso(day))).toBe(day);
    }),
  );
});

test("years and months are counted as people count them", () => {
  expect(yearsBetween(dayOf("1942-11-05"), dayOf("2026-03-02"))).toBe(83);
  expect(yearsBetween(dayOf("1994-03-02"), dayOf("2026-03-02"))).toBe(32);
  expect(yearsBetween(dayOf("1994-03-03"), dayOf("2026-03-02"))).toBe(31);
  expect(iso(yearsAfter(dayOf("2024-02-29"), 1))).toBe("2025-03-01");
  expect(monthBefore(dayFrom(2026, 1, 15))).toBe("2025-12");
  expect(monthsBetween(dayOf("2025-11-30"), dayOf("2026-03-01"))).toBe(4);
});
