import type { Actor } from "@zhida/identity";
import { newId } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type County, county, EAST, HERE, sample } from "./testing/county.ts";

let place: County;
let resident: Actor;
let dispatcher: Actor;
let officer: Actor;
let gridWorker: Actor;
beforeAll(async () => {
  place = await county();
  resident = await place.resident();
  dispatcher = await place.staff("dispatcher", "990122-CMD", "罗海");
  officer = await place.staff("department_officer", "990122-URBN", "韩涛");
  gridWorker = await place.staff("grid_worker", `${EAST}-COM`, "丁强");
});
afterAll(() => place.stop());

const toUrban = { action: "dispatch" as const, organisation: "990122-URBN", assist: [] };
const done = async () => ({
  action: "complete" as const,
  note: "已拆除飞线，教育住户到集中充电点充电。",
  result: "solved" as const,
  files: [await place.upload(officer)],
});

test("from report to feedback: dispatched, handled, verified by the grid worker, and the reporter hears of each turn", async () => {
  const reported = await place.report(resident);
  expect(reported).toMatchObject({
    state: { name: "reported", label: { zh: "待派单" } },
    source: "resident",
    handlingOrganisation: null,
    clock: "none",
    version: 1,
    place: { town: "990122001", community: EAST, grid: `${EAST}001` },
  });
  const handling = await place.act(dispatcher, reported, toUrban);
  expect(handling).toMatchObject({
    state: { name: "handling" },
    handlingOrganisation: { code: "990122-URBN" },
    clock: "running",
    dueAt: expect.stringContaining("2026-03-02T05:00"),
  });
  const verifying = await place.act(officer, handling, await done());
  expect(verifying).toMatchObject({ state: { name: "verifying" }, clock: "met" });
  const closed = await place.act(gridWorker, verifying, { action: "confirm", files: [] });
  expect(closed).toMatchObject({ state: { name: "closed" }, clock: "met", version: 4 });
  await place.settle();
  expect(await place.inbox(resident)).toEqual([
    "rating.invitation",
    "incidents.closed",
    "incidents.completed",
    "incidents.dispatched",
  ]);
  const seen = await place.show(resident, reported.id);
  expect(seen).toMatchObject({ mine: true, feedback: { level: null, mayRate: true }, actions: [] });
  expect(seen.history.map(({ event }) => event)).toEqual(["case-open", "dispatch", "complete", "confirm"]);
});

test("the same report sent again answers the same incident, and somebody else's number is refused", async () => {
  const report = sample();
  const first = await place.call(resident, "POST", "/api/incidents", report);
  const again = await place.call(resident, "POST", "/api/incidents", report);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toMatchObject({ id: first.body.id, number: first.body.number });
  const other = await place.call(gridWorker, "POST", "/api/incidents", report);
  expect(other).toMatchObject({ status: 409, body: { code: "incidents.client_id_taken" } });
});

test("two that send the same report at once make one incident", async () => {
  const report = sample();
  const answers = await Promise.all([1, 2, 3].map(() => place.call(resident, "POST", "/api/incidents", report)));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
});

test("a place outside of the county is refused with what to do", async () => {
  const far = { ...sample(), place: { lon: 117.5, lat: 31.5 } };
  const { status, body } = await place.call(resident, "POST", "/api/incidents", far);
  expect({ status, code: body.code }).toEqual({ status: 422, code: "incidents.outside" });
  expect(body.detail).toContain("重新选点");
});

test("of two dispatchers at once the second is told that the incident has moved on", async () => {
  const colleague = await place.staff("dispatcher", "990122-CMD", "许红");
  const reported = await place.report(resident);
  const answers = await Promise.all([
    place.tryAct(dispatcher, reported, toUrban),
    place.tryAct(colleague, reported, { ...toUrban, organisation: "990122-FIRE" }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toMatch(/[.]stale_version$/);
  const late = await place.tryAct(colleague, reported, { ...toUrban, organisation: "990122-FIRE" });
  expect(late).toMatchObject({ status: 409, body: { code: "incidents.stale_version" } });
});

test("a department does not close without a note and the photo that the category asks for", async () => {
  const handling = await place.act(dispatcher, await place.report(resident), toUrban);
  const empty = await place.tryAct(officer, handling, { ...(await done()), note: " " });
  expect(empty.status).toBe(400);
  const blind = await place.tryAct(officer, handling, { ...(await done()), files: [] });
  expect(blind).toMatchObject({ status: 422, body: { code: "incidents.photo_after_needed" } });
  const borrowed = await place.tryAct(officer, handling, { ...(await done()), files: [newId()] });
  expect(borrowed.body.code).toBe("incidents.file_not_found");
});

test("who handled it does not verify it, even if he is a grid worker too", async () => {
  const both = await place.staff("department_officer", "990122-URBN", "钱进");
  const position = { organisationCode: `${EAST}-COM`, roles: ["grid_worker" as const], validFrom: "2026-01-01" };
  await place.identity.service.grantPosition(place.work(), both.personId, position);
  const { token } = await place.identity.service.openSession(place.work(), { personId: both.personId });
  const again = (await place.identity.service.authenticate(place.work(), token))!;
  const handling = await place.act(dispatcher, await place.report(resident), toUrban);
  const complete = { ...(await done()), files: [await place.upload(again)] };
  const verifying = await place.act(again, handling, complete);
  expect((await place.show(again, verifying.id)).actions).not.toContain("confirm");
  const refused = await place.tryAct(again, verifying, { action: "confirm", files: [] });
  expect(refused).toMatchObject({ status: 403, body: { code: "incidents.own_handling" } });
});

test("what was not put right is handled again with its time anew", async () => {
  const handling = await place.act(dispatcher, await place.report(resident), toUrban);
  const verifying = await place.act(officer, handling, await done());
  place.clock.set("2026-03-02T15:00:00+08:00");
  const again = await place.act(gridWorker, verifying, { action: "reopen", note: "电线还挂着。", files: [] });
  expect(again).toMatchObject({ state: { name: "handling" }, clock: "running" });
  expect(again.dueAt).toContain("2026-03-02T11:00");
  place.clock.set("2026-03-02T09:00:00+08:00");
});

test("returned to the command centre it stands with no department; what nobody verifies in time is taken as verified", async () => {
  const handling = await place.act(dispatcher, await place.report(resident), toUrban);
  const returned = await place.act(officer, handling, { action: "return", note: "属消防通道，请派消防。" });
  expect(returned).toMatchObject({ state: { name: "reported" }, handlingOrganisation: null, clock: "none" });
  const toFire = await place.act(dispatcher, returned, { ...toUrban, organisation: "990122-FIRE" });
  const fireman = await place.staff("department_officer", "990122-FIRE", "卫国");
  const verifying = await place.act(fireman, toFire, { ...(await done()), files: [await place.upload(fireman)] });
  place.clock.set("2026-03-05T09:00:00+08:00");
  await place.settle();
  expect((await place.show(resident, verifying.id)).incident.state.name).toBe("closed");
  place.clock.set("2026-03-02T09:00:00+08:00");
});

test("rejected with a reason, or merged into the same: the reporter follows the other from then on", async () => {
  const rejected = await place.act(dispatcher, await place.report(resident), { action: "reject", note: "不属实。" });
  expect(rejected.state.name).toBe("rejected");
  const neighbour = await place.resident("陈刚");
  const one = await place.report(resident);
  const other = await place.report(neighbour);
  const merged = await place.act(dispatcher, other, { action: "merge", into: one.id });
  expect(merged.state.name).toBe("merged");
  const seen = await place.show(neighbour, one.id);
  expect(seen).toMatchObject({ following: true, incident: { followers: 1, occurrences: 2 } });
  const ended = await place.tryAct(dispatcher, merged, { action: "reject", note: "重复。" });
  expect(ended.body.code).toBe("incidents.ended");
});

test("settled on the spot by a grid worker it is closed at once, with photos of before and after", async () => {
  const onTheSpot = { note: "当场劝导并拆除。", files: [] as string[] };
  const bare = await place.call(gridWorker, "POST", "/api/incidents", { ...sample(), onTheSpot });
  expect(bare.body.code).toBe("incidents.photo_before_needed");
  const [before, after] = [await place.upload(gridWorker), await place.upload(gridWorker)];
  const closed = await place.report(gridWorker, { files: [before], onTheSpot: { ...onTheSpot, files: [after] } });
  expect(closed).toMatchObject({ state: { name: "closed" }, onTheSpot: true, source: "grid", cover: before });
  const byResident = await place.call(resident, "POST", "/api/incidents", { ...sample(), onTheSpot });
  expect(byResident.body.code).toBe("incidents.not_yours");
});

test("within fifty metres the same is shown, to be followed instead", async () => {
  const spot = { lon: HERE.lon + 0.003, lat: HERE.lat };
  const first = await place.report(resident, { place: spot });
  const near = `/api/incidents/nearby?lon=${spot.lon + 0.0003}&lat=${spot.lat}&category=URBN-003`;
  const { items } = (await place.call(undefined, "GET", near)).body;
  expect(items.map(({ id }: { id: string }) => id)).toEqual([first.id]);
  const far = `/api/incidents/nearby?lon=${spot.lon + 0.0006}&lat=${spot.lat}&category=URBN-003`;
  expect((await place.call(undefined, "GET", far)).body.items).toEqual([]);
});
