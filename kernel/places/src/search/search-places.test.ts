import { genericPlan } from "@zhida/platform/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MapFeature } from "../contract.ts";
import { searchNames } from "../store/names.ts";
import { type PlacesStack, placesStack, smallCounty } from "../testing/places-stack.ts";
import { tokensOf, wantedTokens, wordsOf } from "./tokens.ts";

let stack: PlacesStack;
const feature = (id: string, over: Partial<MapFeature>): MapFeature => ({
  id,
  layer: "building",
  kind: "house",
  name: null,
  address: null,
  geometry: { type: "Point", coordinates: [116.402, 30.605] },
  minZoom: 13,
  ...over,
});
const houses = Array.from({ length: 4_000 }, (_, i) => feature(`h${i}`, { address: `东风路${i + 1}号` }));
beforeAll(async () => {
  stack = await placesStack();
  await stack.draw(smallCounty, [
    ...houses,
    feature("p1", { layer: "poi", kind: "school", name: { zh: "云溪县第一小学", en: "Yunxi No. 1 Primary School" } }),
    feature("r1", {
      layer: "road",
      kind: "street",
      name: { zh: "东风路", en: "Dongfeng Road" },
      geometry: {
        type: "LineString",
        coordinates: [
          [116.401, 30.601],
          [116.402, 30.605],
          [116.403, 30.61],
        ],
      },
    }),
  ]);
  await sql`analyze places.name`.execute(stack.db);
}, 60_000);
afterAll(() => stack.stop());

const names = async (text: string, over = "") =>
  (await stack.inject({ url: `/api/places/search?text=${encodeURIComponent(text)}${over}` }))
    .json()
    .items.map(({ name }: { name: { zh: string } }) => name.zh);

test("what is called exactly so comes first: a road before its doors, a door by its number", async () => {
  expect((await names("东风路"))[0]).toBe("东风路");
  expect((await names("东风路18号"))[0]).toBe("东风路18号");
  expect((await names("城东 东风路 88号"))[0]).toBe("东风路88号");
});

test("a part of a name, English and a single character find it too; what is nowhere finds nothing", async () => {
  expect(await names("一小学")).toEqual(["云溪县第一小学"]);
  expect(await names("primary school")).toEqual(["云溪县第一小学"]);
  expect(await names("学")).toContain("云溪县第一小学");
  expect(await names("火星大道")).toEqual([]);
  expect(await names("!?，。")).toEqual([]);
});

test("areas are found by name, grids when one says so, within an area only what lies in it", async () => {
  expect(await names("城东社区")).toContain("城东社区");
  expect(await names("城东 第二网格")).toEqual(["第二网格"]);
  expect(await names("东风路18号", "&area=990122001002")).toEqual([]);
});

test("looking for a name goes by the index of its tokens", async () => {
  const words = wordsOf("东风路1234号");
  const tokens = words.flatMap(wantedTokens);
  const statements = await stack.countStatements(() => searchNames(stack.db, { words, tokens, limit: 10 }));
  expect(statements).toHaveLength(1);
  const plan = await genericPlan(stack.db, statements[0]!);
  expect(plan).toContain("name_tokens");
  expect(plan).not.toMatch(/Seq Scan on name/);
});

test("every text that stands in a name has its tokens among those of the name", () => {
  const name = "云溪县政务服务中心 Service Centre";
  for (const part of ["云溪", "政务服务", "中心", "心", "serv", "centre"])
    for (const token of wordsOf(part).flatMap(wantedTokens)) expect(tokensOf(name)).toContain(token);
});

test("where one stands is told by the door, then a place everybody knows, then the road", async () => {
  const near = (lon: number, lat: number) => stack.places.addressAt({ lon, lat })?.zh;
  expect(near(116.402, 30.605)).toMatch(/^云溪镇城东社区东风路\d+号$/);
  expect(near(116.4029, 30.6051)).toBe("云溪镇城东社区云溪县第一小学附近");
  expect(near(116.403, 30.6095)).toMatch(/东风路附近$|东风路$/);
  expect(near(116.409, 30.619)).toBe("云溪镇城东社区");
  expect(near(117, 30.6)).toBeUndefined();
});
