import type { Actor } from "@zhida/identity";
import { newId } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type County, county, DIVISION, EAST, HERE, sample } from "./testing/county.ts";

let place: County;
let resident: Actor;
let dispatcher: Actor;
let officer: Actor;
let head: Actor;
let fireman: Actor;
beforeAll(async () => {
  place = await county();
  resident = await place.resident();
  dispatcher = await place.staff("dispatcher", "990122-CMD", "罗海");
  officer = await place.staff("department_officer", "990122-URBN", "韩涛");
  head = await place.staff("department_head", "990122-URBN", "秦岚");
  fireman = await place.staff("department_officer", "990122-FIRE", "卫国");
});
afterAll(() => place.stop());

const toUrban = (assist: string[] = []) => ({ action: "dispatch" as const, organisation: "990122-URBN", assist });
const dispatched = async (assist: string[] = []) =>
  place.act(dispatcher, await place.report(resident), toUrban(assist));
const complete = async () => ({
  action: "complete" as const,
  note: "已处置。",
  result: "solved" as const,
  files: [await place.upload(officer)],
});

test("more time is asked for by the officer and given by the head; the clock is reckoned anew", async () => {
  const handling = await dispatched();
  const ask = { action: "ask-extension" as const, until: "2026-03-03T13:00:00+08:00", note: "需采购材料。" };
  const early = await place.tryAct(officer, handling, { ...ask, until: "2026-03-02T10:00:00+08:00" });
  expect(early.body.code).toBe("incidents.extension_too_short");
  const asked = await place.act(officer, handling, ask);
  const twice = await place.tryAct(officer, asked, ask);
  expect(twice.body.code).toBe("incidents.extension_pending");
  const own = await place.tryAct(officer, asked, { action: "decide-extension", grant: true });
  expect(own).toMatchObject({ status: 403, body: { code: "incidents.extension_own" } });
  const granted = await place.act(head, asked, { action: "decide-extension", grant: true });
  expect(granted.dueAt).toContain("2026-03-03T05:00");
  expect((await place.show(head, granted.id)).extension).toMatchObject({ state: "granted", decidedBy: "秦岚" });
  expect(await place.inbox(head)).toContain("incidents.extension-asked");
});

test("a refused extension leaves the deadline", async () => {
  const handling = await dispatched();
  const asked = await place.act(officer, handling, {
    action: "ask-extension",
    until: "2026-03-04T09:00:00+08:00",
    note: "人手不足。",
  });
  const refused = await place.act(dispatcher, asked, {
    action: "decide-extension",
    grant: false,
    note: "请按时处置。",
  });
  expect(refused.dueAt).toBe(handling.dueAt);
  const none = await place.tryAct(dispatcher, refused, { action: "decide-extension", grant: true });
  expect(none.body.code).toBe("incidents.no_extension");
});

test("who leads cannot close while somebody still helps; help ends by doing or by withdrawal", async () => {
  const handling = await dispatched(["990122-FIRE", "990122-ECO"]);
  expect(await place.inbox(fireman)).toContain("incidents.to-assist");
  const tooEarly = await place.tryAct(officer, handling, await complete());
  expect(tooEarly).toMatchObject({ status: 409, body: { code: "incidents.assist_open" } });
  expect((await place.show(fireman, handling.id)).actions).toContain("assist-done");
  const helped = await place.act(fireman, handling, { action: "assist-done", note: "已断电。", files: [] });
  const byOfficer = await place.tryAct(officer, helped, { action: "withdraw-assist", organisation: "990122-ECO" });
  expect(byOfficer.body.code).toBe("incidents.not_yours");
  const withdrawn = await place.act(dispatcher, helped, { action: "withdraw-assist", organisation: "990122-ECO" });
  const done = await place.act(officer, withdrawn, await complete());
  expect(done.state.name).toBe("verifying");
  const { assists } = await place.show(dispatcher, done.id);
  expect(assists.map(({ organisation, state }) => [organisation.code, state])).toEqual([
    ["990122-ECO", "withdrawn"],
    ["990122-FIRE", "done"],
  ]);
});

test("supervision rises by level, and from the second on the head is told", async () => {
  const handling = await dispatched();
  const byOfficer = await place.tryAct(officer, handling, { action: "supervise", level: 1, note: "加快。" });
  expect(byOfficer.body.code).toBe("incidents.not_yours");
  const once = await place.act(dispatcher, handling, { action: "supervise", level: 2, note: "群众关注，加快处置。" });
  expect(once.supervised).toBe(2);
  expect(await place.inbox(head)).toContain("incidents.supervised");
  const lower = await place.tryAct(dispatcher, once, { action: "supervise", level: 1, note: "再催。" });
  expect(lower.body.code).toBe("incidents.supervised_already");
  const listed = await place.call(dispatcher, "GET", "/api/incidents?scope=supervised");
  expect(listed.body.items.map(({ id }: { id: string }) => id)).toContain(once.id);
});

test("passed to another department the time begins anew, and the first can do nothing more", async () => {
  const handling = await dispatched();
  place.clock.set("2026-03-02T11:00:00+08:00");
  const transfer = { action: "transfer" as const, organisation: "990122-FIRE", note: "属消防职责。" };
  expect((await place.tryAct(officer, handling, transfer)).body.code).toBe("incidents.not_yours");
  const same = await place.tryAct(dispatcher, handling, { ...transfer, organisation: "990122-URBN" });
  expect(same.body.code).toBe("incidents.same_organisation");
  const far = await place.tryAct(dispatcher, handling, { ...transfer, organisation: "990123-URBN" });
  expect(far.body.code).toBe("incidents.unknown_organisation");
  const passed = await place.act(dispatcher, handling, transfer);
  expect(passed).toMatchObject({ handlingOrganisation: { code: "990122-FIRE" }, clock: "running" });
  expect(passed.dueAt).toContain("2026-03-02T07:00");
  const late = await place.tryAct(officer, passed, await complete());
  expect(late.status).toBe(404);
  place.clock.set("2026-03-02T09:00:00+08:00");
});

test("of a public category strangers see the course, not who reported nor the office's own notes", async () => {
  const handling = await dispatched();
  await place.act(officer, handling, { action: "return", note: "内部意见：职责不清。" });
  const seen = await place.show(undefined, handling.id);
  expect(seen).toMatchObject({ reporter: null, route: null, task: null, actions: [], extension: null });
  expect(JSON.stringify(seen)).not.toContain("内部意见");
  expect(JSON.stringify(seen)).not.toContain("林晓梅");
  expect((await place.show(dispatcher, handling.id)).reporter).toMatchObject({ name: "林晓梅" });
});

test("what is not public is seen by who reported it and by whose business it is alone", async () => {
  const quarrel = await place.report(resident, { category: "PLC-001", fields: {} });
  const stranger = await place.resident("陈刚");
  expect((await place.call(stranger, "GET", `/api/incidents/${quarrel.id}`)).status).toBe(404);
  expect((await place.call(undefined, "GET", `/api/incidents/${quarrel.id}`)).status).toBe(404);
  expect((await place.call(officer, "GET", `/api/incidents/${quarrel.id}`)).status).toBe(404);
  expect((await place.show(resident, quarrel.id)).mine).toBe(true);
});

test("an anonymous report names nobody to anybody and is rated by nobody", async () => {
  const reported = await place.report(resident, { anonymous: true });
  const seen = await place.show(dispatcher, reported.id);
  expect(seen.reporter).toBeNull();
  expect(JSON.stringify(seen)).not.toContain("林晓梅");
  const { items } = (await place.call(resident, "GET", "/api/incidents/mine")).body;
  expect(items.map(({ id }: { id: string }) => id)).toContain(reported.id);
});

test("each sees the lists of his own: what waits for his role, what his department handles, what is overdue", async () => {
  const reported = await place.report(resident);
  const handling = await dispatched();
  const ids = async (as: Actor, scope: string) =>
    (await place.call(as, "GET", `/api/incidents?scope=${scope}&limit=100`)).body.items.map(
      ({ id }: { id: string }) => id,
    );
  expect(await ids(dispatcher, "available")).toContain(reported.id);
  expect(await ids(officer, "available")).toContain(handling.id);
  expect(await ids(officer, "division")).not.toContain(reported.id);
  const claimed = await place.act(officer, handling, { action: "claim" });
  expect(await ids(officer, "mine")).toEqual([handling.id]);
  expect(await ids(officer, "available")).not.toContain(handling.id);
  await place.act(officer, claimed, { action: "release" });
  expect(await ids(officer, "mine")).toEqual([]);
  place.clock.set("2026-03-02T14:00:00+08:00");
  expect(await ids(officer, "overdue")).toContain(handling.id);
  const summary = (await place.call(dispatcher, "GET", "/api/incidents/summary")).body;
  expect(summary.overdue).toBeGreaterThan(0);
  expect(summary.byTown[0]).toMatchObject({ town: "990122001", name: { zh: "云溪镇" } });
  place.clock.set("2026-03-02T09:00:00+08:00");
});

test("a flood of one alarm is one incident with many occurrences; the same alarm again changes nothing", async () => {
  const alarm = (alarmId: string) => ({
    alarmId,
    deviceId: "outlet-7",
    category: "ECO-002",
    title: { zh: "排口 COD 超标", en: "COD above the limit" },
    description: "COD 158 mg/L，限值 100 mg/L。",
    point: HERE,
    evidence: { factor: "w01018", value: 158, limit: 100 },
  });
  const first = newId();
  const opened = await place.incidents.reportByDevice(place.work(), alarm(first));
  expect(opened.isNew).toBe(true);
  const flood = await Promise.all(
    Array.from({ length: 20 }, () => place.incidents.reportByDevice(place.work(), alarm(newId()))),
  );
  expect(new Set(flood.map(({ id }) => id))).toEqual(new Set([opened.id]));
  await place.incidents.reportByDevice(place.work(), alarm(first));
  const seen = await place.show(dispatcher, opened.id);
  expect(seen).toMatchObject({
    incident: { occurrences: 21, source: "device", title: { zh: "排口 COD 超标" } },
    evidence: { value: 158 },
    reporter: null,
  });
});

test("who watches an area hears of new public incidents there, and not of his own", async () => {
  const neighbour = await place.resident("陈刚");
  await place.call(neighbour, "PUT", "/api/incidents/subscriptions", { kind: "area", area: EAST });
  const circle = { kind: "circle", ...HERE, radiusM: 200, name: "家门口" };
  await place.call(resident, "PUT", "/api/incidents/subscriptions", circle);
  await place.incidents.refresh();
  const before = await place.inbox(resident);
  await place.report(resident);
  expect(await place.inbox(neighbour)).toEqual(["incidents.in-area"]);
  expect(await place.inbox(resident)).toEqual(before);
  const { items } = (await place.call(neighbour, "GET", "/api/incidents/subscriptions")).body;
  expect((await place.call(neighbour, "DELETE", `/api/incidents/subscriptions/${items[0].id}`)).status).toBe(204);
});

test("routing rules: the matched one is shown with those that would have matched; a dry run says what changes", async () => {
  const rule = (code: string, when: object, send: object) => ({
    code,
    name: { zh: code, en: code },
    when,
    send: { organisation: "duty", assist: [], automatic: false, ...send },
  });
  const rules = [
    rule("night", { condition: "hour >= 22" }, { organisation: "{division}-ECO" }),
    rule("cable", { categories: ["URBN-003"], areas: [EAST] }, { organisation: "{division}-FIRE", automatic: true }),
    rule("urban", { agencies: ["URBN"] }, {}),
  ];
  const url = `/api/incidents/routing?division=${DIVISION}`;
  const dry = await place.call(dispatcher, "POST", `/api/incidents/routing/dry-run`, { rules, last: 50 });
  expect(dry.body.changed).toBeGreaterThan(0);
  expect(dry.body.byRule[1].matched).toBeGreaterThan(0);
  const faulty = await place.call(dispatcher, "PUT", url, {
    expectedVersion: 0,
    rules: [rule("x", { condition: "weather = 1" }, {})],
  });
  expect(faulty).toMatchObject({ status: 422, body: { code: "incidents.rule_faulty" } });
  const saved = await place.call(dispatcher, "PUT", url, { expectedVersion: 0, rules });
  expect(saved.body.version).toBe(1);
  const stale = await place.call(dispatcher, "PUT", url, { expectedVersion: 0, rules });
  expect(stale.body.code).toBe("incidents.stale_rules");
  await place.incidents.refresh();
  const sent = await place.report(resident);
  expect(sent).toMatchObject({ state: { name: "handling" }, handlingOrganisation: { code: "990122-FIRE" } });
  const { route } = await place.show(dispatcher, sent.id);
  expect(route).toMatchObject({ matched: { code: "cable", automatic: true }, wouldMatch: [{ code: "urban" }] });
  await place.call(dispatcher, "PUT", url, { expectedVersion: 1, rules: [] });
  await place.incidents.refresh();
});

test("what is asked of a category must be answered, and answered fittingly", async () => {
  const none = await place.call(resident, "POST", "/api/incidents", sample({ fields: {} }));
  expect(none.body).toMatchObject({ code: "incidents.field_missing", detail: expect.stringContaining("楼层") });
  const wrong = await place.call(resident, "POST", "/api/incidents", sample({ fields: { floor: "三楼" } }));
  expect(wrong.body.code).toBe("incidents.field_wrong");
  const byGrid = await place.call(resident, "POST", "/api/incidents", sample({ category: "PLC-009", fields: {} }));
  expect(byGrid.body.code).toBe("incidents.not_reportable");
});

test("words of description, address or category find it; the first page and the next hold no incident twice", async () => {
  const found = await place.report(resident, { description: "翡翠湾门口有一辆废弃三轮车挡住盲道。" });
  const search = (text: string) =>
    place.call(dispatcher, "GET", `/api/incidents?text=${encodeURIComponent(text)}&limit=20`);
  expect((await search("翡翠湾")).body.items.map(({ id }: { id: string }) => id)).toEqual([found.id]);
  expect((await search("翡翠湖")).body.items).toEqual([]);
  const first = (await place.call(dispatcher, "GET", "/api/incidents?limit=3")).body;
  const second = (await place.call(dispatcher, "GET", `/api/incidents?limit=3&cursor=${first.next}`)).body;
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(6);
});

test("the map holds what lies in the extent; strangers see public categories alone", async () => {
  const spot = { lon: 116.432, lat: 30.615 };
  const open = await place.report(resident, { place: spot });
  const quarrel = await place.report(resident, { place: spot, category: "PLC-001", fields: {} });
  const at = async (as: Actor | undefined, bbox: string) =>
    (await place.call(as, "GET", `/api/incidents/map?bbox=${bbox}`)).body.items.map(({ id }: { id: string }) => id);
  expect(await at(undefined, "116.431,30.614,116.433,30.616")).toEqual([open.id]);
  expect(new Set(await at(dispatcher, "116.431,30.614,116.433,30.616"))).toEqual(new Set([open.id, quarrel.id]));
  expect(await at(dispatcher, "116.435,30.614,116.436,30.616")).toEqual([]);
  const wrong = await place.call(undefined, "GET", "/api/incidents/map?bbox=117,30,116,31");
  expect(wrong.body.code).toBe("incidents.bad_bbox");
});
