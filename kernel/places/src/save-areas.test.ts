import { Refusal } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AreaDraft, Position } from "./contract.ts";
import { box, type PlacesStack, placesStack, smallCounty } from "./testing/places-stack.ts";

let stack: PlacesStack;
beforeAll(async () => {
  stack = await placesStack();
  await stack.draw(smallCounty);
});
afterAll(() => stack.stop());

const bowTie: AreaDraft = {
  ...box("990122001001001", "第一网格", [0, 0, 10, 20]),
  polygon: [
    [
      [116.4, 30.6],
      [116.41, 30.62],
      [116.41, 30.6],
      [116.4, 30.62],
      [116.4, 30.6],
    ],
  ],
};
const open: AreaDraft = {
  ...bowTie,
  polygon: [
    [
      [116.4, 30.6],
      [116.41, 30.6],
      [116.41, 30.62],
      [116.4, 30.62],
    ],
  ],
};
const spike: AreaDraft = {
  ...bowTie,
  polygon: [
    [
      [116.4, 30.6],
      [116.405, 30.6],
      [116.409, 30.6],
      [116.405, 30.6],
      [116.405, 30.62],
      [116.4, 30.6],
    ],
  ],
};

test.each<[string, AreaDraft[], string, RegExp]>([
  ["a ring that crosses itself", [bowTie], "places.ring_crosses", /“第一网格”的边界自相交叉/],
  ["a ring that is not closed", [open], "places.ring_open", /“第一网格”的边界没有闭合/],
  ["a ring that goes back on itself", [spike], "places.ring_crosses", /第一网格/],
  [
    "a grid over its neighbour",
    [box("990122001001001", "第一网格", [0, 0, 11, 20])],
    "places.siblings_overlap",
    /“第一网格”与“第二网格”重叠/,
  ],
  [
    "the same shape twice",
    [box("990122001001003", "第三网格", [0, 0, 10, 20])],
    "places.siblings_overlap",
    /“第三网格”与“第一网格”重叠/,
  ],
  [
    "a grid inside another",
    [box("990122001001003", "第三网格", [2, 2, 8, 8])],
    "places.siblings_overlap",
    /“第三网格”与“第一网格”/,
  ],
  [
    "a grid outside its community",
    [box("990122001001002", "第二网格", [10, 0, 21, 20])],
    "places.outside_parent",
    /“第二网格”超出了“城东社区”的范围/,
  ],
  [
    "a community that shrinks away from its grid",
    [box("990122001001", "城东社区", [0, 0, 18, 20])],
    "places.outside_parent",
    /“第二网格”超出了“城东社区”的范围/,
  ],
  [
    "a grid of a community that nobody drew",
    [box("990122001009001", "第一网格", [0, 0, 1, 1])],
    "places.parent_missing",
    /990122001009/,
  ],
  ["a code that stands there twice", [smallCounty[4]!, smallCounty[4]!], "places.area_twice", /990122001001001/],
])("%s is refused with its name", async (_what, drafts, code, sentence) => {
  const refusal = await stack.places.saveAreas(stack.work(), drafts).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).code).toBe(code);
  expect((refusal as Refusal).sentence("zh-CN")).toMatch(sentence);
});

test("the border between two grids can be moved when both are drawn anew", async () => {
  await stack.draw([
    box("990122001001001", "第一网格", [0, 0, 12, 20]),
    box("990122001001002", "第二网格", [12, 0, 20, 20]),
  ]);
  expect(stack.places.locate({ lon: 116.411, lat: 30.605 })?.grid).toBe("990122001001001");
  await stack.draw(smallCounty);
  expect(stack.places.locate({ lon: 116.411, lat: 30.605 })?.grid).toBe("990122001001002");
});

test("a point is told by its narrowest area, and outside of the county by nothing", () => {
  const at = (lon: number, lat: number) => stack.places.locate({ lon, lat });
  expect(at(116.405, 30.61)).toMatchObject({ code: "990122001001001", name: { zh: "云溪县云溪镇城东社区第一网格" } });
  expect(at(116.43, 30.61)).toMatchObject({ code: "990122001002", grid: null });
  expect(at(116.43, 30.63)).toMatchObject({ code: "990122", town: null, division: "990122" });
  expect(at(116.5, 30.63)).toBeUndefined();
});

test("a point on the border between two grids is in one of them", () => {
  const border: Position[] = [0, 5, 10, 15].map((step) => [116.41, 30.6 + step / 1_000]);
  for (const [lon, lat] of border) expect(stack.places.locate({ lon, lat })?.grid).toBe("990122001001002");
});
