import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Actor } from "@zhida/identity";
import type { Polygon } from "@zhida/places/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { StreamRule } from "../contract.ts";
import type { KnownDevice } from "../service.ts";
import { type AlarmStack, alarmStack, DIVISION, NOW } from "../testing/alarm-stack.ts";
import { square } from "../testing/square.ts";

const rule = (given: Partial<StreamRule>): StreamRule =>
  StreamRule.parse({
    name: { zh: "化学需氧量超标", en: "COD above the limit" },
    kind: "threshold",
    deviceKind: "outlet",
    factor: "w01018",
    limit: 60,
    condition: "value > limit",
    severity: "critical",
    incidentCategory: "ECO-002",
    clearAfterS: 0,
    ...given,
  });

let stack: AlarmStack;
let dispatcher: Actor;
let outlets = 0;
const outlet = (given = {}): Promise<KnownDevice> =>
  stack.device({
    kind: "outlet",
    code: `9901220000000${String(++outlets).padStart(4, "0")}`,
    point: { lon: 116.6, lat: 30.8 },
    ...given,
  });
const alarmsOf = async (device: KnownDevice) =>
  (await stack.call(dispatcher, "GET", `/alarms?device=${device.id}`)).body.items;
const eventsOf = async (type: string, deviceOrAlarm: string) => {
  const { rows } = await sql<{ data: Record<string, unknown> }>`select data from platform.outbox
    where type = ${type} and (data->>'deviceId' = ${deviceOrAlarm} or data->>'alarmId' = ${deviceOrAlarm}) order by id`.execute(
    stack.db,
  );
  return rows.map(({ data }) => data);
};

beforeAll(async () => {
  stack = await alarmStack();
  dispatcher = await stack.staff("dispatcher");
  await stack.rules(
    rule({ code: "cod" }),
    rule({ code: "section-cod", deviceKind: "river_station", limit: 20, incidentCategory: "ECO-004" }),
    rule({
      code: "dumping",
      kind: "dumping",
      deviceKind: "truck",
      factor: null,
      limit: null,
      condition: 'unloaded and not(inside("disposal"))',
      incidentCategory: "URBN-009",
    }),
    rule({
      code: "dust",
      kind: "dust",
      deviceKind: "dust",
      factor: "a34001",
      limit: 300,
      incidentCategory: "HURD-001",
    }),
  );
  await stack.monitoring.saveSites(stack.work(), {
    division: DIVISION,
    sites: [
      { code: "G1", kind: "construction", name: { zh: "工地", en: "Works" }, polygon: square(116.5, 30.8) },
      { code: "X1", kind: "disposal", name: { zh: "消纳场", en: "Disposal" }, polygon: square(116.6, 30.9) },
    ],
  });
  await stack.known();
});
afterAll(() => stack.stop());

test("a flood of one exceedance is one alarm with a count, its evidence and one event", async () => {
  const device = await outlet();
  for (let i = 0; i < 50; i++) await stack.send([stack.reading({ device, seconds: i }, "w01018", 90 + i)]);
  const [alarm, ...others] = await alarmsOf(device);
  expect(others).toEqual([]);
  expect(alarm).toMatchObject({
    severity: "critical",
    kind: "threshold",
    endedAt: null,
    rule: { code: "cod", version: 1 },
  });
  expect(alarm.title).toEqual({ zh: `${device.code}：化学需氧量超标`, en: `${device.code}: COD above the limit` });
  await stack.send([stack.reading({ device, seconds: 60 }, "w01018", 10)]);
  const { body } = await stack.call(dispatcher, "GET", `/alarms/${alarm.id}`);
  expect(body.alarm).toMatchObject({ count: 50, endedAt: new Date(new Date(NOW).getTime() + 60_000).toISOString() });
  expect(body.description.zh).toBe(`2026-03-02 21:00，${device.code}化学需氧量达到 90 mg/L，超过限值 60 mg/L。`);
  expect(body.evidence).toMatchObject({ limit: 60, facts: { value: 90 }, series: [{ factor: "w01018" }], photo: null });
  expect(await eventsOf("monitoring.alarm-raised", device.id)).toMatchObject([
    { category: "ECO-002", point: { lon: 116.6, lat: 30.8 }, evidence: { facts: { value: 90 } } },
  ]);
  expect(await eventsOf("monitoring.alarm-ended", alarm.id)).toMatchObject([{ count: 50 }]);
});

test("the alarm of a truck that dumps shows where, and the track before", async () => {
  const device = await stack.device({
    kind: "truck",
    code: "13900000001",
    plate: "云A·D1001",
    name: { zh: "云A·D1001", en: "云A·D1001" },
  });
  const at = (seconds: number, lon: number, load: "full" | "empty") =>
    stack.position({ device, seconds }, { lon, lat: 30.85, speedKmh: 20, load });
  await stack.send([at(0, 116.55, "full"), at(10, 116.551, "full"), at(20, 116.552, "empty")]);
  const [alarm] = await alarmsOf(device);
  expect(alarm.point).toEqual({ lon: 116.552, lat: 30.85 });
  const { body } = await stack.call(dispatcher, "GET", `/alarms/${alarm.id}`);
  expect(body.evidence.track).toHaveLength(3);
  expect(body.description.zh).toBe("2026-03-02 21:00，云A·D1001在核准消纳场以外由满载变为空载，疑似违规倾倒。");
});

test("dust names the trucks that stood on the site", async () => {
  const truck = await stack.device({
    kind: "truck",
    code: "13900000002",
    plate: "云A·D1002",
    name: { zh: "云A·D1002", en: "云A·D1002" },
  });
  const dust = await stack.device({
    kind: "dust",
    code: "99012200000009001",
    site: "G1",
    point: { lon: 116.5, lat: 30.8 },
  });
  await stack.send([stack.position({ device: truck }, { lon: 116.5, lat: 30.8, speedKmh: 0, load: "full" })]);
  await stack.send([stack.reading({ device: dust, seconds: 120 }, "a34001", 420)]);
  const [{ id }] = await alarmsOf(dust);
  const { body } = await stack.call(dispatcher, "GET", `/alarms/${id}`);
  expect(body.suspects).toMatchObject([{ deviceId: truck.id, reasons: [{ zh: "21:00 仍在该场地停车" }] }]);
  expect(body.description.zh).toContain("停留的车辆：云A·D1002。");
});

test("an exceedance at a section is traced to the outlet whose discharge rose when the water passed by", async () => {
  const [guilty, innocent, below] = [await outlet(), await outlet(), await outlet()];
  const section = await stack.device({
    kind: "river_station",
    code: "99012200000008001",
    point: { lon: 116.6, lat: 30.8 },
  });
  const line: [number, number][] = [
    [116.6, 30.8],
    [116.7, 30.8],
  ];
  const reach = (id: string, from: string, to: string) => ({
    id,
    from,
    to,
    name: { zh: id, en: id },
    lengthM: 7_200,
    speedMps: 1,
    line,
  });
  await stack.monitoring.saveRivers(
    stack.work(),
    {
      division: DIVISION,
      nodes: [],
      reaches: [reach("north", "N", "M"), reach("south", "S", "M"), reach("main", "M", "Z")],
    },
    [
      { deviceId: guilty.id, place: { reachId: "north", offsetM: 3_600 } },
      { deviceId: innocent.id, place: { reachId: "south", offsetM: 3_600 } },
      { deviceId: below.id, place: { reachId: "main", offsetM: 7_000 } },
      { deviceId: section.id, place: { reachId: "main", offsetM: 3_600 } },
    ],
  );
  const past = [guilty, innocent, below].flatMap((device) =>
    Array.from({ length: 60 }, (_, i) => {
      const seconds = -i * 600;
      const isDischarge = device === guilty && seconds <= -6_600 && seconds >= -7_800;
      return stack.reading({ device, seconds }, "w01018", isDischarge ? 58 : 12);
    }),
  );
  await stack.send(past, { heard: false });
  await stack.send([stack.reading({ device: section }, "w01018", 35)]);
  const [{ id }] = await alarmsOf(section);
  const { body } = await stack.call(dispatcher, "GET", `/alarms/${id}`);
  expect(body.suspects.map((each: { deviceId: string }) => each.deviceId)).toEqual([guilty.id, innocent.id]);
  expect(body.trace.suspects[0]).toMatchObject({ travelS: 7_200, distanceM: 7_200, measured: 58, usual: 12 });
  expect(body.trace.suspects[0].reasons[1].zh).toBe("该时段化学需氧量升至 58 mg/L，是前一日常态（12 mg/L）的 4.83 倍");
  expect(body.trace.reaches.map((each: { id: string }) => each.id)).toEqual(["main", "north", "south"]);
});

test("after a restart an open alarm goes on, and what came in meanwhile is judged", async () => {
  const [known, missed] = [await outlet(), await outlet()];
  await stack.send([stack.reading({ device: known }, "w01018", 80)]);
  stack.clock.set("2026-03-02T21:00:10+08:00");
  await stack.send([stack.reading({ device: missed, seconds: 5 }, "w01018", 80)], { heard: false });
  stack.clock.set("2026-03-02T21:00:20+08:00");
  await stack.restart();
  expect(await alarmsOf(missed)).toHaveLength(1);
  await stack.send([stack.reading({ device: known, seconds: 20 }, "w01018", 85)]);
  await stack.restart();
  expect(await alarmsOf(known)).toMatchObject([{ count: 2, endedAt: null }]);
  expect(await eventsOf("monitoring.alarm-raised", known.id)).toHaveLength(1);
});

test("while the database does not take it, an alarm waits and is written once", async () => {
  const device = await outlet();
  await sql`alter table monitoring.alarm rename to alarm_away`.execute(stack.db);
  await stack.send([stack.reading({ device, seconds: 100 }, "w01018", 80)]);
  expect(stack.failures.splice(0)).not.toEqual([]);
  await sql`alter table monitoring.alarm_away rename to alarm`.execute(stack.db);
  await stack.send([stack.reading({ device, seconds: 110 }, "w01018", 81)]);
  await vi.waitFor(async () => expect(await alarmsOf(device)).toHaveLength(1), { timeout: 8_000 });
});

test("a camera that looks at the device gives its picture", async () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  const camera = createServer((_, answer) => answer.end(jpeg)).listen(0, "127.0.0.1");
  await new Promise((resolve) => camera.once("listening", resolve));
  const device = await outlet({ snapshotUrl: `http://127.0.0.1:${(camera.address() as AddressInfo).port}/still` });
  await stack.send([stack.reading({ device, seconds: 200 }, "w01018", 80)]);
  const [{ id }] = await alarmsOf(device);
  await vi.waitFor(
    async () => expect((await stack.call(dispatcher, "GET", `/alarms/${id}`)).body.evidence.photo).not.toBeNull(),
    { timeout: 15_000, interval: 200 },
  );
  const photo = await stack.inject({ as: dispatcher, url: `/api/monitoring/alarms/${id}/photo` });
  expect([photo.statusCode, photo.headers["content-type"], photo.rawPayload.equals(jpeg)]).toEqual([
    200,
    "image/jpeg",
    true,
  ]);
  expect(await eventsOf("monitoring.alarm-photographed", id)).toHaveLength(1);
  camera.close();
});

test("a rule is tested on what a device sent, and saved in versions", async () => {
  const device = await outlet();
  const values = [10, 70, 80, 10, 10, 90];
  await stack.send(
    values.map((value, i) => stack.reading({ device, seconds: -600 + i * 60 }, "w01018", value)),
    { heard: false },
  );
  const range = { deviceId: device.id, from: "2026-03-02T20:00:00+08:00", to: "2026-03-02T21:00:00+08:00" };
  const tried = rule({ code: "tried", limit: 75 });
  const result = await stack.call(dispatcher, "POST", "/rules/test", { rule: tried, ...range });
  expect(result).toMatchObject({ status: 200, body: { readings: 6, alarms: [{ facts: { value: 80 }, count: 2 }] } });
  const wrong = await stack.call(dispatcher, "POST", "/rules/test", {
    rule: { ...tried, condition: "valve > 3" },
    ...range,
  });
  expect(wrong).toMatchObject({ status: 422, body: { code: "monitoring-rules.unknown_fact" } });

  const save = (limit: number, expectedVersion: number) =>
    stack.call(dispatcher, "PUT", `/rules?division=${DIVISION}`, { rule: { ...tried, limit }, expectedVersion });
  expect((await save(75, 0)).body.version).toBe(1);
  expect((await save(85, 1)).body.version).toBe(2);
  expect(await save(95, 1)).toMatchObject({ status: 409, body: { code: "monitoring-rules.rule_changed" } });
  const versions = await stack.call(dispatcher, "GET", `/rules/tried/versions?division=${DIVISION}`);
  expect(
    versions.body.items.map((each: { version: number; rule: StreamRule }) => [each.version, each.rule.limit]),
  ).toEqual([
    [2, 85],
    [1, 75],
  ]);
});

test("who may see and change: strangers are asked to sign in, officers see their own devices, only the centre changes rules", async () => {
  const device = await outlet();
  await stack.send([stack.reading({ device, seconds: 300 }, "w01018", 80)]);
  const own = await stack.staff("department_officer", `${DIVISION}-ECO`);
  const other = await stack.staff("department_officer", `${DIVISION}-URBN`);
  const [{ id }] = await alarmsOf(device);
  expect((await stack.call(undefined, "GET", `/alarms/${id}`)).status).toBe(401);
  expect((await stack.call(own, "GET", `/alarms/${id}`)).status).toBe(200);
  expect((await stack.call(other, "GET", `/alarms/${id}`)).status).toBe(404);
  expect((await stack.call(other, "GET", "/alarms")).body.items).toEqual([]);
  expect(
    (await stack.call(own, "PUT", `/rules?division=${DIVISION}`, { rule: rule({ code: "mine" }), expectedVersion: 0 }))
      .status,
  ).toBe(403);
  expect(
    (
      await stack.call(dispatcher, "PUT", "/rules?division=990123", {
        rule: rule({ code: "mine" }),
        expectedVersion: 0,
      })
    ).status,
  ).toBe(403);
});

test("a border that crosses itself, a site nobody registered and dates the wrong way round are refused", async () => {
  const bow: Polygon = [
    [
      [116, 30],
      [117, 31],
      [117, 30],
      [116, 31],
      [116, 30],
    ],
  ];
  const site = { code: "B1", kind: "disposal", name: { zh: "弓", en: "Bow" }, polygon: bow };
  expect(await stack.call(dispatcher, "PUT", "/sites", { division: DIVISION, sites: [site] })).toMatchObject({
    status: 422,
    body: { code: "monitoring-rules.ring_crosses" },
  });
  const approval = {
    id: "01900000-0000-7000-8000-000000000001",
    number: "云溪渣运〔2026〕1号",
    site: "G1",
    disposal: "X9",
    plates: ["云A·D1001"],
    route: [
      [116.5, 30.8],
      [116.6, 30.9],
    ],
    validFrom: "2026-03-01",
    validTo: "2026-03-31",
    hours: { from: 1_200, until: 360 },
  };
  const save = (given: object) =>
    stack.call(dispatcher, "PUT", "/truck-approvals", { division: DIVISION, approvals: [{ ...approval, ...given }] });
  expect((await save({})).body.code).toBe("monitoring-rules.site_unknown");
  expect((await save({ disposal: "X1", validTo: "2026-02-01" })).body.code).toBe("monitoring-rules.approval_dates");
  expect((await save({ disposal: "X1" })).status).toBe(204);
  const { body } = await stack.call(dispatcher, "GET", `/truck-approvals?division=${DIVISION}`);
  expect(body.items).toEqual([
    { ...approval, disposal: "X1", division: DIVISION, version: 1, changed: null, withdrawn: null },
  ]);
});
