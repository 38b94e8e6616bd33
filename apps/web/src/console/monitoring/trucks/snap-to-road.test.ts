import { expect, test } from "vitest";
import { nearestOn } from "./snap-to-road.ts";

const road = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
];

test.each([
  [
    { x: 4, y: 3 },
    { x: 4, y: 0 },
  ],
  [
    { x: 12, y: 6 },
    { x: 10, y: 6 },
  ],
  [
    { x: -5, y: -5 },
    { x: 0, y: 0 },
  ],
])("of %j the nearest place on the road is %j", (at, nearest) => {
  expect(nearestOn([road], at)).toEqual(nearest);
});

test("where there is no road there is no nearest place", () => {
  expect(nearestOn([], { x: 1, y: 1 })).toBeUndefined();
});
