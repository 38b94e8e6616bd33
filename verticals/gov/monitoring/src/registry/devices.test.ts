import { encodePacket, newFactor, newPacket, qnOf } from "@zhida/hj212";
import type { Actor } from "@zhida/identity/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLine } from "../testing/device-line.ts";
import { CMD, ECO, type MonitoringStack, monitoringStack, outlet, URBN } from "../testing/monitoring-stack.ts";

let stack: MonitoringStack;
let dispatcher: Actor;
let ecology: Actor;
let urban: Actor;

beforeAll(async () => {
  stack = await monitoringStack();
  dispatcher = await stack.staff("dispatcher", CMD);
  ecology = await stack.staff("department_officer", ECO);
  urban = await stack.staff("department_officer", URBN);
});
afterAll(() => stack.stop());

const post = (as: Actor, body: object) => stack.inject({ method: "POST", url: "/api/monitoring/devices", as, body });
const setState = (id: string, body: object, as = ecology) =>
  stack.inject({ method: "POST", url: `/api/monitoring/devices/${id}/state`, as, body });

async function report(code: string, cod: number) {
  const line = await openLine(stack.monitoring.ports().hj212 as number);
  const now = Date.now();
  const cp = { dataTime: qnOf(now).slice(0, 14), factors: [newFactor("w01018", { Rtd: cod }, "N")] };
  line.send(
    encodePacket(newPacket({ qn: qnOf(now), st: "32", cn: "2011", pw: "123456", mn: code, needsAck: true, cp })),
  );
  await line.until((bytes) => bytes.includes("CN=9014")).finally(() => line.end());
}

test("a department registers its own device, which then reports; its code is taken from then on", async () => {
  const answer = await post(ecology, { ...outlet(), code: "99012200001001", secret: "123456" });
  expect(answer.statusCode).toBe(201);
  expect(answer.json().device).toMatchObject({
    hasSecret: true,
    online: false,
    intervalS: 60,
    organisation: { code: ECO },
  });
  expect(answer.body).not.toContain('123456"');
  await new Promise((resolve) => setTimeout(resolve, 150));
  await report("99012200001001", 20);
  expect((await post(dispatcher, { ...outlet(), code: "99012200001001" })).json().code).toBe("monitoring.code_taken");
  const { id } = answer.json().device;
  await expect
    .poll(async () => (await stack.inject({ url: `/api/monitoring/devices/${id}`, as: dispatcher })).json(), {
      timeout: 9_000,
    })
    .toMatchObject({
      device: { online: true },
      values: [{ factor: "w01018", value: 20 }],
      states: [{ state: "active" }],
    });
});

test.each([
  ["another department's", () => urban, {}, "monitoring.outside_division"],
  ["an unfit code", () => ecology, { code: "123" }, "monitoring.code_unfit"],
  ["an unknown organisation", () => dispatcher, { organisation: "990122-NONE" }, "monitoring.organisation_unknown"],
  ["MQTT without a password", () => ecology, { protocol: "mqtt" }, "monitoring.secret_needed"],
])("%s device is refused", async (_what, who, change, code) => {
  expect((await post(who(), { ...outlet(), code: "99012200001009", ...change })).json().code).toBe(code);
});

test("everybody sees what his office covers, page by page, and nothing else", async () => {
  const codes = Array.from({ length: 7 }, (_, n) => `9901220000200${n}`);
  await stack.register(...codes.map((code, n) => ({ code, organisation: n < 5 ? ECO : URBN })));
  const list = async (as: Actor, query: string) =>
    (await stack.inject({ url: `/api/monitoring/devices?text=990122000020&${query}`, as })).json();
  const first = await list(dispatcher, "limit=4");
  const second = await list(dispatcher, `limit=4&cursor=${first.next}`);
  expect([...first.items, ...second.items].map((each: { code: string }) => each.code)).toEqual(codes.toReversed());
  expect(second.next).toBeNull();
  expect((await list(urban, "limit=20")).items).toHaveLength(2);
  const own = first.items.find((each: { organisation: { code: string } }) => each.organisation.code === URBN);
  expect((await stack.inject({ url: `/api/monitoring/devices/${own.id}`, as: ecology })).statusCode).toBe(404);
  const statements = await stack.countStatements(() => list(dispatcher, "limit=50"));
  expect(statements.length).toBeLessThanOrEqual(2);
});

test("two who change a device at once: the second is told", async () => {
  const [id] = await stack.register({ code: "99012200003001" });
  const change = (body: object) =>
    stack.inject({ method: "PATCH", url: `/api/monitoring/devices/${id}`, as: ecology, body });
  expect((await change({ expectedVersion: 1, intervalS: 30 })).json().device).toMatchObject({
    intervalS: 30,
    version: 2,
  });
  expect((await change({ expectedVersion: 1, intervalS: 40 })).json().code).toBe("monitoring.device_changed");
});

test("in calibration data are kept and marked; it ends by itself; a retired device is no longer listened to", async () => {
  const code = "99012200004001";
  const [id] = (await stack.register({ code, secret: "123456" })) as [string];
  const until = new Date(Date.now() + 3_600_000).toISOString();
  expect((await setState(id, { state: "calibrating", until, note: "季度校准" })).json().device).toMatchObject({
    state: "calibrating",
    stateUntil: until,
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await report(code, 900);
  const marked = await stack.rows<{ marks: number }>("select marks from monitoring.reading where value = 900");
  expect(marked).toEqual([{ marks: 4 }]);
  expect(stack.stored.flatMap(({ readings }) => readings).find(({ value }) => value === 900)?.mayAlarm).toBe(false);
  expect(
    (await setState(id, { state: "maintenance", until: new Date(Date.now() - 1).toISOString() })).json().code,
  ).toBe("monitoring.until_past");

  stack.clock.set(new Date(Date.now() + 2 * 3_600_000).toISOString());
  await stack.settle();
  stack.clock.setOffset(0);
  const detail = (await stack.inject({ url: `/api/monitoring/devices/${id}`, as: ecology })).json();
  expect(detail.states.map(({ state, by }: { state: string; by: string | null }) => [state, by !== null])).toEqual([
    ["active", false],
    ["calibrating", true],
    ["active", false],
  ]);

  expect((await setState(id, { state: "retired" })).json().device.state).toBe("retired");
  expect((await setState(id, { state: "active" })).json().code).toBe("monitoring.device_retired");
  const again = await post(ecology, { ...outlet(), code, secret: "654321" });
  expect(again.statusCode).toBe(201);
}, 20_000);

test("a device that falls silent is offline, and back when it speaks again; both are events", async () => {
  const code = "99012200005001";
  const [id] = (await stack.register({ code, secret: "123456" })) as [string];
  const change = { expectedVersion: 1, offlineAfterS: 10 };
  await stack.inject({ method: "PATCH", url: `/api/monitoring/devices/${id}`, as: ecology, body: change });
  await new Promise((resolve) => setTimeout(resolve, 150));
  const events = async () =>
    (
      await stack.rows<{ type: string }>(
        `select type from platform.outbox where subject = '${id}' and type like 'monitoring.device-%' order by id`,
      )
    ).map(({ type }) => type);
  const isOnline = async () =>
    (await stack.inject({ url: `/api/monitoring/devices/${id}`, as: ecology })).json().device.online;
  await report(code, 21);
  await expect.poll(isOnline, { timeout: 5_000 }).toBe(true);
  await expect.poll(isOnline, { timeout: 15_000 }).toBe(false);
  expect(await events()).toEqual(["monitoring.device-went-offline"]);
  await report(code, 22);
  await expect.poll(isOnline, { timeout: 5_000 }).toBe(true);
  expect(await events()).toEqual(["monitoring.device-went-offline", "monitoring.device-came-back"]);
}, 40_000);
