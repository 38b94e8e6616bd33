import { connectAsync, type IClientOptions } from "mqtt";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type MonitoringStack, monitoringStack, outlet } from "../testing/monitoring-stack.ts";

let stack: MonitoringStack;
let port: number;
const SECRET = "correct-horse";

beforeAll(async () => {
  stack = await monitoringStack();
  port = stack.monitoring.ports().mqtt as number;
  const dust = { ...outlet(), kind: "dust" as const, secret: SECRET };
  await stack.register({ ...dust, protocol: "mqtt", code: "dust-1" }, { ...dust, protocol: "http", code: "dust-2" });
});
afterAll(() => stack.stop());

const open = (more: IClientOptions = {}) =>
  connectAsync({
    host: "127.0.0.1",
    port,
    username: "dust-1",
    password: SECRET,
    clientId: "dust-1",
    reconnectPeriod: 0,
    connectTimeout: 2_000,
    ...more,
  });
const valuesOf = async () =>
  (await stack.rows<{ value: number }>("select value from monitoring.reading order by at, factor")).map(
    ({ value }) => value,
  );
const payload = (value: number, at = Date.now()) =>
  JSON.stringify({ readings: [{ factor: "a34001", at: new Date(at).toISOString(), value }] });

test("what an MQTT device publishes is stored when its PUBACK comes", async () => {
  const client = await open();
  await client.publishAsync("devices/dust-1/data", payload(301), { qos: 1, retain: true });
  expect(await valuesOf()).toEqual([301]);
  await client.publishAsync("devices/dust-1/data", "{ no json", { qos: 1 });
  await client.publishAsync("devices/dust-1/data", payload(302), { qos: 1 });
  expect(await valuesOf()).toEqual([301, 302]);
  await expect(client.subscribeAsync("devices/#")).rejects.toThrow("Subscribe error");
  await client.endAsync();
});

test("a wrong password, somebody else's topic and a packet that is too large end the line", async () => {
  await expect(open({ password: "wrong" })).rejects.toThrow();
  await expect(open({ clientId: "dust-2" })).rejects.toThrow();
  for (const [topic, body] of [
    ["devices/dust-2/data", payload(400)],
    ["devices/dust-1/data", "x".repeat(300_000)],
  ] as const) {
    const client = await open();
    client.on("error", () => {});
    const closed = new Promise<void>((resolve) => client.once("close", () => resolve()));
    client.publishAsync(topic, body, { qos: 1 }).catch(() => {});
    await closed;
    await client.endAsync(true);
  }
  expect(await valuesOf()).toEqual([301, 302]);
});

const send = (body: unknown, credentials = `dust-2:${SECRET}`) =>
  stack.inject({
    method: "POST",
    url: "/api/monitoring/ingest",
    body,
    headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` },
  });

test("what is posted is stored when the answer comes; the same again is a double", async () => {
  const at = new Date().toISOString();
  const body = {
    sentAt: at,
    readings: [{ factor: "a34001", at, value: 303 }],
    positions: [{ at, lon: 116.6, lat: 30.7, speedKmh: 10 }],
  };
  for (let n = 0; n < 2; n++) {
    const answer = await send(body);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ readings: 1, positions: 1 });
  }
  expect((await valuesOf()).filter((value) => value === 303)).toHaveLength(1);
  expect(await stack.rows("select 1 from monitoring.position")).toHaveLength(1);
});

test("without the right secret, or with nothing in it, nothing is taken", async () => {
  const body = { readings: [{ factor: "a34001", at: new Date().toISOString(), value: 1 }] };
  for (const credentials of ["dust-2:wrong-secret", "nobody:x", "dust-2", `dust-1:${SECRET}`]) {
    const answer = await send(body, credentials);
    expect([answer.statusCode, answer.json().code]).toEqual([401, "monitoring.device_unauthorised"]);
  }
  expect((await send({})).statusCode).toBe(400);
  expect((await send({ readings: [{ factor: "a34001", at: "yesterday", value: 1 }] })).statusCode).toBe(400);
});
