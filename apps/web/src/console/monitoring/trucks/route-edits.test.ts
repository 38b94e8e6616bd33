import { expect, test } from "vitest";
import { halved, lengthM, type Route, without, withPoint } from "./route-edits.ts";

const route: Route = [
  [116.5, 30.8],
  [116.6, 30.8],
  [116.6, 30.9],
];

test("a point that is pressed goes into the nearest stretch; the ends stay", () => {
  expect(withPoint(route, [116.55, 30.79])[1]).toEqual([116.55, 30.79]);
  expect(withPoint(route, [116.61, 30.85])[2]).toEqual([116.61, 30.85]);
  expect(withPoint(route, [116.4, 30.8])[0]).toEqual([116.5, 30.8]);
});

test("a route never has fewer than its two ends, nor more points than an approval may have", () => {
  expect(without(without(without(route, 1), 0), 0)).toHaveLength(2);
  const full: Route = Array.from({ length: 2_000 }, (_, i) => [116 + i / 10_000, 30.8]);
  expect(withPoint(full, [116.5, 30.9])).toHaveLength(2_000);
  expect(halved(full, 3)).toHaveLength(2_000);
});

test("a stretch is halved after a point, the last stretch also from its end", () => {
  expect(halved(route, 0)[1]).toEqual([116.55, 30.8]);
  expect(halved(route, 2)[2]).toEqual([116.6, 30.85]);
});

test("the length is measured over the ground", () => {
  expect(lengthM(route)).toBeCloseTo(9_551 + 11_120, -2);
});
