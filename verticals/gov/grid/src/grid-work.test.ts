import type { Actor } from "@zhida/identity";
import { newId } from "@zhida/platform";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EAST, type GridStack, gridStack, NOW, WEST } from "./testing/grid-stack.ts";

let stack: GridStack;
let ding: Actor;
let wu: Actor;
let luo: Actor;
beforeAll(async () => {
  stack = await gridStack();
  ding = await stack.person("丁强", `${EAST}-COM`, "grid_worker");
  wu = await stack.person("吴敏", `${WEST}-COM`, "grid_worker");
  luo = await stack.person("罗海", "990122-CMD", "dispatcher");
  await stack
    .call(luo)
    .put("duties", { workerId: ding.personId, gridCodes: [`${EAST}001`, `${EAST}002`], from: "2026-01-01" });
});
afterAll(() => stack.stop());

const at = (minutes: number) => new Date(Date.parse("2026-03-02T08:00:00+08:00") + minutes * 60_000).toISOString();
/** Northwards through the first grid, one point a minute. */
const walk = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({
    lon: 116.405,
    lat: 30.602 + (from + i) * 0.0005,
    at: at(from + i),
    accuracyM: 8,
  }));
const care = (lon: number, over: object = {}) => ({
  clientId: newId(),
  kind: "elder_alone",
  name: "周桂英",
  phone: "13800009001",
  address: "东苑小区3幢101室",
  point: { lon, lat: 30.61 },
  everyDays: 7,
  ...over,
});
const elder = (careId: string, over: object = {}) => ({
  clientId: newId(),
  careId,
  form: "elder",
  formVersion: 1,
  answers: { health: "well", mood: "good", gas: "good", contact: "weekly" },
  place: { lon: 116.4051, lat: 30.61 },
  at: at(30),
  ...over,
});

test("grids are handed over by the command centre, to grid workers of that community only", async () => {
  const handOver = (workerId: string, gridCodes: string[]) =>
    stack.call(luo).put("duties", { workerId, gridCodes, from: "2026-03-01" });
  expect((await handOver(wu.personId, [`${EAST}001`])).body.code).toBe("grid.not_a_worker");
  expect((await handOver(wu.personId, [`${WEST}099`])).body.code).toBe("grid.grid_unknown");
  const { body } = await handOver(wu.personId, [`${WEST}001`]);
  expect(body.items.map((duty: { grid: { code: string } }) => duty.grid.code)).toEqual([
    `${EAST}001`,
    `${EAST}002`,
    `${WEST}001`,
  ]);
  expect(
    (await stack.call(ding).put("duties", { workerId: ding.personId, gridCodes: [`${EAST}001`], from: "2026-03-01" }))
      .status,
  ).toBe(403);
  const own = (await stack.call(ding).get("duties")).body.items;
  expect(own.map((duty: { worker: { name: string } }) => duty.worker.name)).toEqual(["丁强", "丁强"]);
});

test("who may take a grid over is who works in its community, also without a grid so far", async () => {
  const qian = await stack.person("钱进", `${EAST}-COM`, "grid_worker");
  const { body } = await stack.call(luo).get(`workers?grid=${EAST}001`);
  expect(body.items).toContainEqual({ id: qian.personId, name: "钱进" });
  expect(body.items).not.toContainEqual(expect.objectContaining({ id: wu.personId }));
  expect((await stack.call(ding).get(`workers?grid=${EAST}001`)).status).toBe(403);
  expect((await stack.call(luo).get("workers?grid=990123001001001")).status).toBe(403);
});

test("a grid has one worker a day: who takes it over ends the duty before", async () => {
  const other = await stack.person("何平", `${EAST}-COM`, "grid_worker");
  const grids = async (as: Actor) => (await stack.call(as).get("today")).body.grids.length;
  await stack.call(luo).put("duties", { workerId: other.personId, gridCodes: [`${EAST}002`], from: "2026-03-02" });
  expect([await grids(ding), await grids(other)]).toEqual([1, 1]);
  await stack.call(luo).put("duties", { workerId: ding.personId, gridCodes: [`${EAST}002`], from: "2026-03-02" });
  expect([await grids(ding), await grids(other)]).toEqual([2, 0]);
});

test("a patrol is walked, reckoned and shown on the screen while it lasts", async () => {
  const start = { clientId: newId(), gridCode: `${EAST}001`, startedAt: at(0) };
  const { body: patrol } = await stack.call(ding).post("patrols", start);
  expect((await stack.call(ding).post("patrols", start)).body.id).toBe(patrol.id);
  const second = { clientId: newId(), gridCode: `${EAST}002`, startedAt: at(5) };
  expect((await stack.call(ding).post("patrols", second)).body.code).toBe("grid.patrol_open");
  const wild = { lon: 116.9, lat: 30.9, at: at(11), accuracyM: 5 };
  const vague = { lon: 116.409, lat: 30.609, at: at(12.5), accuracyM: 400 };
  await stack.call(ding).post(`patrols/${patrol.id}/track`, {
    points: [...walk(0, 20), wild, vague].map((p, i) => ({ ...p, at: i === 20 ? at(10.5) : p.at })),
  });
  const { body: walking } = await stack.call(ding).post(`patrols/${patrol.id}/track`, { points: walk(20, 31) });
  expect(walking.distanceM).toBeGreaterThan(1_640);
  expect(walking.distanceM).toBeLessThan(1_700);
  expect([walking.insideShare, walking.points, walking.track.length]).toEqual([1, 33, 2]);
  stack.clock.set("2026-03-02T08:40:00+08:00");
  expect((await stack.call(luo).get("workers/live")).body.items).toMatchObject([
    { worker: { name: "丁强" }, lat: 30.617, grid: { code: `${EAST}001` } },
  ]);
  stack.clock.set(NOW);
  expect((await stack.call(wu).post(`patrols/${patrol.id}/end`, { endedAt: at(31) })).status).toBe(404);
  const { body: ended } = await stack.call(ding).post(`patrols/${patrol.id}/end`, { endedAt: at(31) });
  expect([
    ended.durationS,
    (await stack.call(ding).post(`patrols/${patrol.id}/end`, { endedAt: at(50) })).body,
  ]).toEqual([31 * 60, ended]);
  expect((await stack.call(luo).get("workers/live")).body.items).toEqual([]);
  expect((await stack.call(ding).get("today")).body.grids[0]).toMatchObject({ patrolMinutes: 31, patrolled: true });
});

test("a track that comes late, twice and in any order is the track that was walked", async () => {
  const points = walk(40, 60);
  let expected: unknown;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(points, { minLength: 20 }), fc.nat({ max: 19 }), async (shuffled, cut) => {
      const { body: patrol } = await stack
        .call(wu)
        .post("patrols", { clientId: newId(), gridCode: `${WEST}001`, startedAt: at(40) });
      const track = (some: object[]) => stack.call(wu).post(`patrols/${patrol.id}/track`, { points: some });
      if (cut > 0) await track(shuffled.slice(0, cut));
      await track(shuffled.slice(cut));
      await stack.call(wu).post(`patrols/${patrol.id}/end`, { endedAt: at(60) });
      const { body } = await track(shuffled.slice(0, 5));
      const { distanceM, durationS, points: count, track: line } = body;
      expected ??= { distanceM, durationS, count, line };
      expect({ distanceM, durationS, count, line }).toEqual(expected);
      expect(count).toBe(20);
    }),
    { numRuns: 8 },
  );
});

test("a patrol elsewhere, one from the future and one that ends before it began are refused", async () => {
  const start = (over: object) =>
    stack.call(ding).post("patrols", { clientId: newId(), gridCode: `${EAST}001`, startedAt: at(0), ...over });
  expect((await start({ gridCode: `${WEST}001` })).body.code).toBe("grid.not_your_grid");
  expect((await start({ gridCode: `${EAST}777` })).body.code).toBe("grid.grid_unknown");
  expect((await start({ startedAt: "2026-03-02T11:00:00+08:00" })).body.code).toBe("grid.in_future");
  const { body } = await start({ startedAt: at(-60) });
  expect((await stack.call(ding).post(`patrols/${body.id}/end`, { endedAt: at(-90) })).body.code).toBe(
    "grid.ends_before",
  );
  await stack.call(ding).post(`patrols/${body.id}/end`, { endedAt: at(-30) });
});

test("who is cared for is due, visited, due again; sent twice it is one visit", async () => {
  const added = care(116.405);
  const { body: cared } = await stack.call(ding).post("care", added);
  expect((await stack.call(ding).post("care", added)).body.id).toBe(cared.id);
  expect(cared).toMatchObject({ grid: { code: `${EAST}001` }, dueOn: "2026-03-02", overdueDays: 0 });
  const nobody = await stack.call(ding).post("visits", elder(cared.id, { met: false, answers: {} }));
  expect([nobody.body.met, (await stack.call(ding).get("visits/due")).body.items.length]).toEqual([false, 1]);
  const visit = elder(cared.id, {
    answers: { health: "ill", mood: "low", gas: "danger", contact: "none", stranger: "x" },
  });
  const { body: first } = await stack.call(ding).post("visits", visit);
  expect(first).toMatchObject({ alarms: ["health", "gas"], distanceM: 10 });
  expect(first.answers).not.toHaveProperty("stranger");
  expect((await stack.call(ding).post("visits", visit)).body.id).toBe(first.id);
  expect((await stack.call(ding).get("visits/due")).body.items).toEqual([]);
  expect((await stack.call(ding).get("care")).body.items[0]).toMatchObject({
    dueOn: "2026-03-09",
    phone: "13800009001",
  });
  expect((await stack.call(ding).get(`visits?careId=${cared.id}`)).body.items).toHaveLength(2);
});

test("of people who are cared for elsewhere nobody learns, and their number only their worker", async () => {
  const { body: cared } = await stack.call(wu).post("care", care(116.43));
  expect((await stack.call(ding).get(`visits?careId=${cared.id}`)).status).toBe(404);
  expect((await stack.call(ding).post("visits", elder(cared.id))).status).toBe(404);
  expect((await stack.call(ding).get(`care?grid=${WEST}001`)).body.code).toBe("grid.not_yours");
  expect((await stack.call(luo).get(`care?grid=${WEST}001`)).body.items[0].phone).toBe("138****9001");
  expect((await stack.call(ding).post("care", care(116.43))).body.code).toBe("grid.not_your_grid");
  expect((await stack.call(ding).post("care", care(117.2))).body.code).toBe("grid.outside");
});

test("a form is filled as it asks", async () => {
  const { body: cared } = await stack.call(ding).post("care", care(116.406));
  const visit = (over: object) =>
    stack
      .call(ding)
      .post("visits", elder(cared.id, over))
      .then(({ body }) => body.code);
  expect(await visit({ answers: { health: "well" } })).toBe("grid.answer_wrong");
  expect(await visit({ answers: { health: "splendid", mood: "good", gas: "good", contact: "weekly" } })).toBe(
    "grid.answer_wrong",
  );
  expect(await visit({ form: "shop" })).toBe("grid.form_unknown");
  expect(await visit({ formVersion: 99 })).toBe("grid.form_unknown");
});

test("the board rewards what got better: told again nothing changes, in vain is worth nothing", async () => {
  const outcome = (kind: "settled" | "solved" | "rejected" | "duplicate", incidentId = newId()) => ({
    incidentId,
    division: "990122",
    workerId: ding.personId,
    grid: `${EAST}001`,
    kind,
    endedAt: new Date("2026-03-01T23:30:00+08:00"),
  });
  const settled = outcome("settled");
  for (const told of [settled, settled, outcome("solved"), outcome("rejected"), outcome("duplicate")])
    await stack.grid.recordOutcome(stack.work(), told);
  const { body } = await stack.call(ding).get("leaders?month=2026-03");
  const mine = body.mine;
  expect(mine).toMatchObject({ rank: 1, settled: 1, solved: 1, rejected: 1, community: { code: EAST } });
  // Two outcomes, one visit at which somebody was met, one hour on patrol in two pieces.
  expect([mine.visits, mine.patrolHours, mine.points]).toEqual([1, 1, 3 + 3 + 2 + 1]);
  expect(
    (await stack.call(wu).get(`leaders?month=2026-03&area=${EAST}`)).body.items.map(
      (leader: { worker: { name: string } }) => leader.worker.name,
    ),
  ).not.toContain("吴敏");
  expect((await stack.call(ding).get("leaders?area=990123")).body.code).toBe("grid.not_yours");
});

test("a round goes by the corners and those who are cared for, and comes back", async () => {
  const { body } = await stack.call(ding).get(`route?grid=${EAST}001`);
  expect(body.stops.filter((stop: { careId: string | null }) => stop.careId)).toHaveLength(2);
  expect(body.line[0]).toEqual(body.line.at(-1));
  expect(body.lengthM).toBeLessThan(6_000);
  expect((await stack.call(ding).get(`route?grid=${WEST}001`)).status).toBe(403);
});

test("the day's list costs the same few statements whatever is on it", async () => {
  for (let i = 0; i < 5; i++) await stack.call(ding).post("care", care(116.402 + i / 2_000));
  const statements = await stack.countStatements(() => stack.call(ding).get("today"));
  expect(statements.length).toBeLessThanOrEqual(7);
  const { body } = await stack.call(ding).get("today");
  expect([body.visits.length, body.visitsDue]).toEqual([6, 6]);
});

test("patrols of an area are for its managers", async () => {
  expect((await stack.call(luo).get("patrols?area=990122&day=2026-03-02&limit=5")).body.items).toHaveLength(5);
  expect((await stack.call(ding).get("patrols?area=990122")).body.code).toBe("grid.not_yours");
  expect((await stack.call(ding).get(`patrols?worker=${wu.personId}`)).body.code).toBe("grid.not_yours");
  const { body: first } = await stack.call(luo).get("patrols?area=990122&limit=4");
  const { body: second } = await stack.call(luo).get(`patrols?area=990122&limit=100&cursor=${first.next}`);
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(8);
});
