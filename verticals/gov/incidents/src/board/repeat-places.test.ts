import fc from "fast-check";
import { expect, test } from "vitest";
import { cellOf } from "../report/cell.ts";
import type { Reported } from "../store/repeat-places.ts";
import { clusters } from "./repeat-places.ts";

/** Metres by a flat county: exact enough over a few hundred metres. */
const distanceM = (a: { lon: number; lat: number }, b: { lon: number; lat: number }) =>
  Math.hypot((a.lon - b.lon) * 95_700, (a.lat - b.lat) * 111_320);

const at = fc.nat({ max: 300 });
const spots = fc.array(fc.record({ east: at, north: at, category: fc.constantFrom("URBN-001", "URBN-002") }), {
  maxLength: 40,
});
const reported = (all: { east: number; north: number; category: string }[]): Reported[] =>
  all.map(({ east, north, category }, index) => {
    const point = { lon: 116.4 + east / 95_700, lat: 30.6 + north / 111_320 };
    const rest = {
      address: "",
      town: null,
      community: null,
      organisation: null,
      reported_at: new Date(0),
      is_open: true,
    };
    return { id: String(index).padStart(3, "0"), category, cell: cellOf(point), ...point, ...rest };
  });

test("a repeat place holds three or more of one category within 50 m of one of them; nobody is in two, no further place is left", () => {
  fc.assert(
    fc.property(spots, (all) => {
      const given = reported(all);
      const found = clusters(given, distanceM);
      const isTogether = (group: Reported[]) =>
        group.some((middle) => group.every((each) => distanceM(middle, each) <= 50));
      for (const group of found) {
        expect(group.length).toBeGreaterThanOrEqual(3);
        expect(new Set(group.map(({ category }) => category)).size).toBe(1);
        expect(isTogether(group)).toBe(true);
      }
      const taken = found.flat();
      expect(new Set(taken).size).toBe(taken.length);
      const left = given.filter((each) => !taken.includes(each));
      for (const middle of left) {
        const near = left.filter((each) => each.category === middle.category && distanceM(each, middle) <= 50);
        expect(near.length).toBeLessThan(3);
      }
    }),
  );
});

test("three within 50 m across the border of two cells are one place, 51 m are not", () => {
  const row = (east: number[]) => reported(east.map((each) => ({ east: each, north: 10, category: "URBN-001" })));
  expect(clusters(row([70, 110, 120]), distanceM)).toHaveLength(1);
  expect(clusters(row([0, 51, 102]), distanceM)).toHaveLength(0);
});
