import { identityModule } from "@zhida/identity";
import { type AreaDraft, type PlacesService, placesModule } from "@zhida/places";
import { type TestStack, testStack } from "@zhida/platform/testing";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { communities } from "../places/communities.ts";
import { countyMap } from "./county-map.ts";
import { furnishPlaces } from "./furnish-places.ts";

let stack: TestStack<{ modules: ReturnType<typeof placesModule>[]; places: PlacesService }>;
const map = countyMap();
beforeAll(async () => {
  stack = await testStack(({ db, clock, live }) => {
    const identity = identityModule({ db, clock, live, sendCode: async () => {} });
    const places = placesModule({ db, live });
    return { modules: [identity as never, places], places: places.service };
  });
  await sql`create schema demo`.execute(stack.db);
  await sql`create table demo.step (name text primary key, done_at timestamptz)`.execute(stack.db);
  await furnishPlaces(stack);
}, 120_000);
afterAll(() => stack.stop());

const byLength = (length: number) => map.areas.filter(({ code }) => code.length === length);
const anywhere = fc.record({
  lon: fc.double({ min: 116.3, max: 117, noNaN: true }),
  lat: fc.double({ min: 30.5, max: 31.05, noNaN: true }),
});

test("every community of the register is drawn, in 6 to 10 grids with streets and 2 to 4 without", () => {
  expect(byLength(9)).toHaveLength(8);
  for (const { code, urban, town } of communities) {
    const grids = byLength(15).filter((grid) => grid.code.startsWith(code)).length;
    const [least, most] = urban ? (town === "990122001" ? [8, 10] : [4, 6]) : [2, 4];
    expect([code, grids >= least && grids <= most]).toEqual([code, true]);
  }
});

test("a point has one grid, one community and one town, the same that a slow look at every polygon finds", () => {
  const slow = (length: number, point: { lon: number; lat: number }) =>
    byLength(length).filter((area) => winding(area, point.lon, point.lat) !== 0);
  fc.assert(
    fc.property(anywhere, (point) => {
      const found = stack.places.locate(point);
      const [counties, towns, places, grids] = [6, 9, 12, 15].map((length) =>
        slow(length, point).map(({ code }) => code),
      );
      expect([found ? [found.division] : [], found?.town ? [found.town] : []]).toEqual([counties, towns]);
      expect([found?.community ? [found.community] : [], found?.grid ? [found.grid] : []]).toEqual([places, grids]);
    }),
    { numRuns: 400 },
  );
});

test("a place on a border is in one of its neighbours: nothing falls through", () => {
  const corners = byLength(15).flatMap(({ polygon }) => polygon.flat());
  const inner = fc.nat({ max: corners.length - 1 }).map((i) => corners[i] as [number, number]);
  let inside = 0;
  fc.assert(
    fc.property(inner, ([lon, lat]) => {
      const place = stack.places.locate({ lon, lat });
      if (place) {
        inside++;
        expect(place.grid).not.toBeNull();
      }
    }),
    { numRuns: 400 },
  );
  expect(inside).toBeGreaterThan(300);
});

test("grids fill their community to the square metre, communities their town, towns the county", () => {
  for (const [outer, inner] of [
    [6, 9],
    [9, 12],
    [12, 15],
  ] as const) {
    for (const whole of byLength(outer)) {
      const parts = byLength(inner).filter(({ code }) => code.startsWith(whole.code));
      const sum = parts.reduce((total, part) => total + squareMetres(part), 0);
      expect(Math.abs(sum - squareMetres(whole))).toBeLessThan(1);
    }
  }
});

test("rivers flow one way: every reach leads on, and all water leaves the county", () => {
  const { nodes, reaches } = map.rivers;
  const next = Map.groupBy(reaches, ({ from }) => from);
  for (const { id } of nodes) expect((next.get(id) ?? []).length).toBeLessThanOrEqual(1);
  const ends = new Set(nodes.map(({ id }) => id).filter((id) => !next.has(id)));
  expect(ends.size).toBe(1);
  for (const { id } of nodes) {
    let [at, steps] = [id, 0];
    while (!ends.has(at) && steps++ < 500) at = next.get(at)?.[0]?.to ?? at;
    expect(ends.has(at)).toBe(true);
  }
});

test("outlets and sections stand on their reach, sites in the county, and trucks have a way from each", () => {
  const reaches = new Map(map.rivers.reaches.map((reach) => [reach.id, reach]));
  for (const { reach, offsetM } of [...map.outlets, ...map.sections])
    expect(offsetM).toBeLessThanOrEqual(reaches.get(reach)?.lengthM ?? -1);
  for (const { gate } of map.sites) expect(stack.places.locate(gate)?.division).toBe("990122");
  for (const { id, kind } of map.sites)
    if (kind === "construction") expect(map.truckRoutes.some(({ site }) => site === id)).toBe(true);
});

test("the same county is drawn on every machine", () => {
  const [first] = map.features.filter(({ layer }) => layer === "building");
  expect(map.features.length).toBeGreaterThan(10_000);
  expect(first?.geometry.type).toBe("Polygon");
  expect(new Set(map.features.map(({ id }) => id)).size).toBe(map.features.length);
});

test("a door is told by its street and number, and found again by them", async () => {
  const house = map.features.find(({ layer, address }) => layer === "building" && address?.startsWith("东风路"));
  const [[[lon, lat] = [0, 0]] = []] = house?.geometry.type === "Polygon" ? house.geometry.coordinates : [];
  expect(stack.places.addressAt({ lon, lat })?.zh).toContain("云溪镇城东社区东风路");
  const found = await stack.inject({ url: `/api/places/search?text=${encodeURIComponent(`城东 ${house?.address}`)}` });
  expect(found.json().items[0].name.zh).toBe(house?.address);
  const school = await stack.inject({ url: `/api/places/search?text=${encodeURIComponent("第一小学")}` });
  expect(school.json().items[0]).toMatchObject({ kind: "poi", name: { zh: "云溪县第一小学" } });
  const area = await stack.inject({ url: `/api/places/search?text=${encodeURIComponent("双河镇")}` });
  expect(area.json().items[0]).toMatchObject({ kind: "area", area: "990122006" });
});

test("all tiles of the county from zoom 9 to 12 are small, and cost no bytes when they are known", async () => {
  const [west, south, east, north] = [116.4, 30.6, 116.93, 31];
  const column = (lon: number, n: number) => Math.floor(((lon + 180) / 360) * n);
  const row = (lat: number, n: number) => {
    const r = (lat * Math.PI) / 180;
    return Math.floor(((1 - Math.log(Math.tan(r) + 1 / Math.cos(r)) / Math.PI) / 2) * n);
  };
  let [bytes, tiles] = [0, 0];
  for (let z = 9; z <= 12; z++) {
    const n = 2 ** z;
    for (let x = column(west, n); x <= column(east, n); x++) {
      for (let y = row(north, n); y <= row(south, n); y++) {
        const url = `/api/places/tiles/${z}/${x}/${y}`;
        const tile = await stack.inject({ url, headers: { "accept-encoding": "gzip" } });
        expect(tile.statusCode).toBe(200);
        bytes += tile.rawPayload.length;
        tiles++;
        const again = await stack.inject({ url, headers: { "if-none-match": String(tile.headers.etag) } });
        expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
      }
    }
  }
  expect(tiles).toBeGreaterThan(40);
  expect(bytes).toBeLessThan(1_500_000);
});

/** Winding number: another way than the one under test. */
function winding({ polygon }: AreaDraft, lon: number, lat: number): number {
  let turns = 0;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
      const side = (bx - ax) * (lat - ay) - (lon - ax) * (by - ay);
      if (ay <= lat && by > lat && side > 0) turns++;
      if (ay > lat && by <= lat && side < 0) turns--;
    }
  }
  return turns;
}

function squareMetres({ polygon }: AreaDraft): number {
  const [mLon, mLat] = [95_514, 111_195];
  const [ox, oy] = [116.6, 30.8];
  const [outer = 0, ...holes] = polygon.map((ring) => {
    let sum = 0;
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
      sum += ((ax - ox) * (by - oy) - (bx - ox) * (ay - oy)) * mLon * mLat;
    }
    return Math.abs(sum / 2);
  });
  return holes.reduce((rest, hole) => rest - hole, outer);
}
