import { exchangeModule } from "@zhida/exchange";
import { govGridModule } from "@zhida/gov-grid";
import { type Actor, identityModule } from "@zhida/identity";
import { placesModule } from "@zhida/places";
import { testStack } from "@zhida/platform/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { furnishPlaces } from "../geography/furnish-places.ts";
import { communities } from "../places/communities.ts";
import { seedDemo } from "../seed.ts";
import { furnishGrid } from "./furnish-grid.ts";
import { gridWorkers } from "./workers.ts";

const SIZE = 2_000;
const gridCounty = () =>
  testStack((deps) => {
    const identity = identityModule({ ...deps, sendCode: async () => {} });
    const exchange = exchangeModule({ databaseUrl: deps.url, clock: deps.clock, blobs: deps.blobs });
    const places = placesModule(deps);
    const grid = govGridModule({
      identity: identity.service,
      places: places.service,
      verificationsFor: async () => [],
    });
    return {
      modules: [identity, exchange, places, grid],
      identity: identity.service,
      places: places.service,
      grid: grid.service,
    };
  });

let stack: Awaited<ReturnType<typeof gridCounty>>;
let workers: Map<string, Actor[]>;
beforeAll(async () => {
  stack = await gridCounty();
  await seedDemo({ url: stack.url, size: SIZE });
  await furnishPlaces(stack);
  await furnishGrid({ ...stack, size: SIZE });
  stack.clock.set("2026-03-02T09:00:00+08:00");
  workers = await gridWorkers(stack.identity, stack.work());
}, 120_000);
afterAll(() => stack?.stop());

const get = async (as: Actor, path: string) => (await stack.inject({ url: `/api/grid/${path}`, as })).json();

test("every grid of the county has its worker", async () => {
  for (const { code } of communities) {
    expect([code, (workers.get(code) ?? []).length > 0]).toEqual([code, true]);
    for (const grid of stack.places.areasWithin(code, "grid")) {
      const worker = await stack.grid.workerOf(stack.work(), grid.code);
      expect(workers.get(code)?.map(({ personId }) => personId)).toContain(worker?.id);
    }
  }
});

test("丁强 has grids to patrol and people to visit this morning, and a month behind him", async () => {
  const ding = workers.get("990122001001")?.find(({ name }) => name === "丁强") as Actor;
  const today = await get(ding, "today");
  expect(today.grids.length).toBeGreaterThan(2);
  expect(today.visitsDue).toBeGreaterThan(0);
  expect((await get(ding, "patrols?limit=10")).items.length).toBeGreaterThanOrEqual(3);
  const board = await get(ding, "leaders?month=2026-02");
  expect(board.items.length).toBeGreaterThan(20);
  expect(board.mine.points).toBeGreaterThan(0);
});

test("whom they look after lives in the grid, and nobody is visited before New Year or after this morning", async () => {
  const wu = workers.get("990122006201")?.[0] as Actor;
  const { items } = await get(wu, "care?limit=100");
  expect(items.length).toBeGreaterThan(0);
  for (const { point, grid, lastVisitAt } of items) {
    expect(stack.places.locate(point)?.grid).toBe(grid.code);
    if (lastVisitAt) expect(lastVisitAt > "2026-01-01" && lastVisitAt < "2026-03-02T01:00:01").toBe(true);
  }
});

test("a start after the first changes nothing", async () => {
  const before = await stack.countStatements(() => furnishGrid({ ...stack, size: SIZE }));
  expect(before).toHaveLength(1);
});
