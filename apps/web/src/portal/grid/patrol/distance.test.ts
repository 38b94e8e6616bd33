import { expect, test } from "vitest";
import { distanceM } from "./distance.ts";

test("a thousandth of a degree is 111 m northwards, and less eastwards", () => {
  expect(distanceM({ lon: 116.6, lat: 30.8 }, { lon: 116.6, lat: 30.801 })).toBeCloseTo(111.2, 1);
  expect(distanceM({ lon: 116.6, lat: 30.8 }, { lon: 116.601, lat: 30.8 })).toBeCloseTo(95.5, 1);
  expect(distanceM({ lon: 116.6, lat: 30.8 }, { lon: 116.6, lat: 30.8 })).toBe(0);
});
