import type { Actor } from "@zhida/identity/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CMD, ECO, type MonitoringStack, monitoringStack, outlet, URBN } from "../testing/monitoring-stack.ts";
import { checkPoint } from "./check-point.ts";

let stack: MonitoringStack;
let dispatcher: Actor;
let ecology: Actor;
let urban: Actor;
let supervisor: Actor;

beforeAll(async () => {
  stack = await monitoringStack();
  dispatcher = await stack.staff("dispatcher", CMD);
  ecology = await stack.staff("department_officer", ECO);
  urban = await stack.staff("department_officer", URBN);
  supervisor = await stack.staff("supervisor", CMD);
});
afterAll(() => stack.stop());

const call = async (as: Actor, method: "GET" | "POST" | "PATCH" | "DELETE", path: string, body?: object) => {
  const answer = await stack.inject({ method, url: `/api/monitoring/devices${path}`, as, ...(body && { body }) });
  return { status: answer.statusCode, body: answer.body === "" ? undefined : answer.json() };
};
let count = 0;
const register = (change: object = {}, as = ecology) =>
  call(as, "POST", "", { ...outlet(), code: `9901220000700${count++}`, ...change });
const ingest = (code: string, secret: string) =>
  stack.inject({
    method: "POST",
    url: "/api/monitoring/ingest",
    headers: { authorization: `Basic ${Buffer.from(`${code}:${secret}`).toString("base64")}` },
    body: { readings: [{ factor: "w01018", at: stack.clock.now().toISOString(), value: 20 }] },
  });

test("a password that is made is told once, opens the gateway, and no longer does when another took its place", async () => {
  const { status, body } = await register({ protocol: "http", code: "dust-001", makeSecret: true });
  expect(status).toBe(201);
  expect(body.secret).toMatch(/^[\w-]{24}$/);
  const { id } = body.device;
  expect(JSON.stringify((await call(ecology, "GET", `/${id}`)).body)).not.toContain(body.secret);
  await expect.poll(async () => (await ingest("dust-001", body.secret)).statusCode, { timeout: 5_000 }).toBe(200);

  const renewed = await call(ecology, "POST", `/${id}/secret`, { expectedVersion: 1 });
  expect(renewed.body.device.version).toBe(2);
  await expect.poll(async () => (await ingest("dust-001", body.secret)).statusCode, { timeout: 5_000 }).toBe(401);
  expect((await ingest("dust-001", renewed.body.secret)).statusCode).toBe(200);
  expect((await call(ecology, "POST", `/${id}/secret`, { expectedVersion: 1 })).body.code).toBe(
    "monitoring.device_changed",
  );
  expect((await call(supervisor, "POST", `/${id}/secret`, { expectedVersion: 2 })).status).toBe(403);
  expect((await call(urban, "POST", `/${id}/secret`, { expectedVersion: 2 })).status).toBe(404);
});

test("a logger of HJ 212 gets six digits, a terminal of JT/T 808 none, one's own password is not told again", async () => {
  expect((await register({ makeSecret: true })).body.secret).toMatch(/^\d{6}$/);
  expect((await register({ secret: "123456" })).body).toMatchObject({ secret: null, device: { hasSecret: true } });
  const truck = { protocol: "jt808", kind: "truck", code: "13900007001", makeSecret: true };
  const { body } = await register(truck);
  expect(body.secret).toBeNull();
  expect((await call(ecology, "POST", `/${body.device.id}/secret`, { expectedVersion: 1 })).body.code).toBe(
    "monitoring.secret_own",
  );
});

test("what it measures has units and limits of its own, each factor once", async () => {
  const measures = [
    { factor: "w01018", unit: null, limit: 40 },
    { factor: "turbidity-2", unit: "NTU", limit: null },
  ];
  const { body } = await register({ measures });
  const { id } = body.device;
  expect(body).toMatchObject({ measures, device: { factors: ["w01018", "turbidity-2"] } });
  await expect.poll(() => stack.monitoring.findDevice(id)?.limits).toEqual({ w01018: 40 });
  const change = (given: object[], expectedVersion = 1) =>
    call(ecology, "PATCH", `/${id}`, { expectedVersion, measures: given });
  expect((await change([...measures, measures[0] as object])).body.code).toBe("monitoring.factor_twice");
  expect((await change([{ factor: "w01018", unit: null, limit: null }])).body).toMatchObject({
    measures: [{ factor: "w01018", limit: null }],
    device: { factors: ["w01018"], version: 2 },
  });
  expect((await change(measures)).body.code).toBe("monitoring.device_changed");
  await expect.poll(() => stack.monitoring.findDevice(id)?.limits).toEqual({});
});

test("calibration and maintenance are planned ahead, one after the other, begin and end by themselves, or are called off", async () => {
  const { id } = (await register()).body.device;
  const at = (hours: number) => new Date(stack.clock.now().getTime() + hours * 3_600_000).toISOString();
  const plan = (from: number, until: number | null, state = "maintenance", as = ecology) =>
    call(as, "POST", `/${id}/state`, { state, from: at(from), until: until === null ? null : at(until), note: "换泵" });
  expect((await plan(2, 1)).body.code).toBe("monitoring.plan_period");
  expect((await plan(2, null)).body.code).toBe("monitoring.plan_period");
  expect((await plan(2, 3, "retired")).body.code).toBe("monitoring.plan_state");
  expect((await plan(2, 4, "maintenance", supervisor)).status).toBe(403);
  const { body } = await plan(2, 4);
  expect(body).toMatchObject({ device: { state: "active" }, plans: [{ state: "maintenance", note: "换泵" }] });
  expect((await plan(3, 5, "calibrating")).body.code).toBe("monitoring.plan_overlaps");
  const second = (await plan(4, 5, "calibrating")).body.plans[1];
  expect((await call(urban, "DELETE", `/${id}/plans/${second.id}`)).status).toBe(404);
  expect((await call(ecology, "DELETE", `/${id}/plans/${second.id}`)).body.plans).toHaveLength(1);
  expect((await call(ecology, "DELETE", `/${id}/plans/${second.id}`)).body.code).toBe("monitoring.plan_not_found");

  const stateAfter = async (hours: number) => {
    stack.clock.set(at(hours));
    await stack.settle();
    return (await call(ecology, "GET", `/${id}`)).body;
  };
  expect(await stateAfter(2.5)).toMatchObject({
    device: { state: "maintenance" },
    plans: [],
    states: [{ state: "maintenance", note: "换泵", by: "罗海" }, { state: "active" }],
  });
  expect((await stateAfter(2)).device.state).toBe("active");
  stack.clock.setOffset(0);
}, 20_000);

test("many at once: those that can be are registered, of each other it is said why not", async () => {
  const devices = [
    { ...outlet(), code: "99012200008001", makeSecret: true },
    { ...outlet(), code: "99012200008001" },
    { ...outlet(), code: "123" },
    { ...outlet(), code: "99012200008002", organisation: URBN },
    { ...outlet(), code: "99012200008003" },
  ];
  const { body } = await call(ecology, "POST", "/import", { devices });
  expect(body.items.map(({ id, refusal }: { id: string | null; refusal: string | null }) => id ?? refusal)).toEqual([
    expect.stringMatching(/^[\da-f-]{36}$/),
    expect.stringContaining("99012200008001 已经登记"),
    expect.stringContaining("14 至 24 位"),
    expect.stringContaining("本单位"),
    expect.stringMatching(/^[\da-f-]{36}$/),
  ]);
  expect(body.items[0].secret).toMatch(/^\d{6}$/);
  expect((await call(supervisor, "POST", "/import", { devices })).status).toBe(403);
  expect((await call(dispatcher, "GET", "?text=990122000080")).body.items).toHaveLength(2);
});

test("a device stands in its county, where the border is drawn", () => {
  const places = {
    area: (code: string) => (code === "990122" ? ({} as never) : undefined),
    locate: ({ lon }: { lon: number }) => (lon < 117 ? ({ division: "990122" } as never) : undefined),
  };
  const check =
    (lon: number, division = "990122001") =>
    () =>
      checkPoint({ places }, division, { lon, lat: 30.8 });
  expect(check(116.5)).not.toThrow();
  expect(check(117.5)).toThrow("point_outside");
  expect(check(117.5, "990123")).not.toThrow();
  expect(() => checkPoint({}, "990122", { lon: 117.5, lat: 30.8 })).not.toThrow();
});
