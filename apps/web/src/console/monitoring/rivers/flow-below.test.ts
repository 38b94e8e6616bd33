import type { RiverPoint, Rivers } from "@zhida/gov-monitoring/contract";
import { expect, test } from "vitest";
import { flowBelow } from "./flow-below.ts";

const reach = (id: string, from: string, to: string, lengthM: number, speedMps: number) =>
  ({ id, from, to, lengthM, speedMps }) as Rivers["reaches"][number];
const point = (deviceId: string, kind: RiverPoint["kind"], reachId: string, offsetM: number) =>
  ({ deviceId, kind, place: { reachId, offsetM } }) as RiverPoint;

const outlet = point("outlet", "outlet", "brook", 400);
const above = point("above", "river_station", "brook", 100);
const mouth = point("mouth", "river_station", "river", 500);
const rivers = {
  reaches: [reach("brook", "spring", "meet", 1000, 0.5), reach("river", "meet", "sea", 3000, 1)],
  points: [outlet, above, mouth],
} as Rivers;

test("the water passes the next section below after length by speed of every reach on the way", () => {
  expect(flowBelow(rivers, outlet)).toEqual({ point: mouth, travelS: 600 / 0.5 + 500 });
});

test("a section on the same reach is reached first, one above never", () => {
  const near = point("near", "river_station", "brook", 900);
  expect(flowBelow({ ...rivers, points: [...rivers.points, near] }, outlet)).toEqual({ point: near, travelS: 1000 });
});

test("below the last section there is none", () => {
  expect(flowBelow(rivers, mouth)).toBeUndefined();
});

test("reaches drawn in a ring end", () => {
  const ring = { ...rivers, reaches: [...rivers.reaches, reach("ring", "sea", "meet", 10, 1)] } as Rivers;
  expect(flowBelow({ ...ring, points: [outlet] }, outlet)).toBeUndefined();
});
