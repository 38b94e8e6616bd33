import { encodeMessage, type Jt808Location, newMessage, splitMessage } from "@zhida/jt808";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTerminal } from "../testing/device-line.ts";
import { type MonitoringStack, monitoringStack, outlet, URBN } from "../testing/monitoring-stack.ts";

let stack: MonitoringStack;
let port: number;
let ids: string[];
const PHONES = ["13900000001", "13900000002", "13900000003", "13900000004"];

beforeAll(async () => {
  stack = await monitoringStack();
  port = stack.monitoring.ports().jt808 as number;
  const truck = { ...outlet(), protocol: "jt808" as const, kind: "truck" as const, organisation: URBN };
  ids = await stack.register(...PHONES.map((code) => ({ ...truck, code, intervalS: 10 })));
});
afterAll(() => stack.stop());

const location = (time: number, more: Partial<Jt808Location> = {}): { kind: "location" } & Jt808Location => ({
  kind: "location",
  alarm: 0,
  status: 3,
  acc: true,
  located: true,
  load: "full",
  latitude: 30.75,
  longitude: 116.6,
  altitude: 30,
  speed: 42.5,
  direction: 90,
  time,
  mileage: 1234.5,
  items: [],
  ...more,
});
const positions = (n: number) =>
  stack.rows<{ lon: number; load: string; marks: number; speed_kmh: number; at: Date }>(
    `select lon, load, marks, speed_kmh, at from monitoring.position where device_id = '${ids[n]}' order by at`,
  );

test.each([2013, 2019] as const)(
  "a terminal of %s registers, authenticates and reports where it is",
  async (version) => {
    const n = version === 2013 ? 0 : 1;
    const terminal = await openTerminal(port, PHONES[n] as string, version);
    expect(await terminal.ask(location(Date.now()))).toBe(1);
    expect(await positions(n)).toEqual([]);
    const { result, authCode } = await terminal.register();
    expect(result).toBe(0);
    expect(await terminal.ask({ kind: "authentication", authCode: "wrong", imei: "", software: "" })).toBe(1);
    expect(await terminal.ask({ kind: "authentication", authCode: authCode ?? "", imei: "", software: "" })).toBe(0);
    expect(await terminal.ask({ kind: "heartbeat" })).toBe(0);
    expect(await terminal.ask(location(Date.now()))).toBe(0);
    expect(await positions(n)).toMatchObject([{ lon: 116.6, load: "full", marks: 0, speed_kmh: 42.5 }]);
    terminal.end();

    const again = await openTerminal(port, PHONES[n] as string, version);
    expect(await again.ask({ kind: "authentication", authCode: authCode ?? "", imei: "", software: "" })).toBe(0);
    again.end();
  },
);

test("nobody takes the place of a registered terminal, and a stranger is told so", async () => {
  const other = await openTerminal(port, PHONES[0] as string);
  expect(await other.register("B999999")).toMatchObject({ result: 3 });
  other.end();
  const stranger = await openTerminal(port, "13911111111");
  expect(await stranger.register()).toMatchObject({ result: 4 });
  stranger.end();
});

async function authenticated(n: number) {
  const terminal = await openTerminal(port, PHONES[n] as string);
  const { authCode } = await terminal.register();
  expect(await terminal.ask({ kind: "authentication", authCode: authCode ?? "", imei: "", software: "" })).toBe(0);
  return terminal;
}

test("positions of a blind area come in one batch, in sub-packets, late and not wrong; the gap that they fill is filled", async () => {
  const terminal = await authenticated(2);
  const now = Date.now();
  const start = now - 40 * 60_000;
  expect(await terminal.ask(location(start - 10_000))).toBe(0);
  expect(await terminal.ask(location(now))).toBe(0);
  const locations = Array.from({ length: 239 }, (_, n) => location(start + n * 10_000, { speed: n % 100 }));
  const whole = newMessage({ phone: PHONES[2] as string, serial: 100 }, { kind: "location_batch", type: 1, locations });
  const parts = splitMessage(whole, 900);
  expect(parts.length).toBeGreaterThan(5);
  for (const part of parts) terminal.line.send(encodeMessage(part));
  await terminal.line.until(
    () =>
      terminal.answers().filter((each) => each.kind === "platform_reply" && each.id === 0x0704).length === parts.length,
  );
  const stored = await positions(2);
  expect(stored).toHaveLength(241);
  expect(stored[1]?.at.getTime()).toBe(Math.floor(start / 1_000) * 1_000);
  expect(new Set(stored.slice(1, 100).map(({ marks }) => marks))).toEqual(new Set([1]));
  await expect
    .poll(() => stack.rows("select expected, filled, filled_at is not null as is_filled from monitoring.gap"), {
      timeout: 9_000,
    })
    .toMatchObject([{ is_filled: true }]);
  terminal.end();
}, 20_000);

test("what cannot be used is answered, and never believed", async () => {
  const terminal = await authenticated(3);
  expect(await terminal.ask({ kind: "unknown", id: 0x0200, body: new Uint8Array(5) })).toBe(2);
  expect(await terminal.ask({ kind: "unknown", id: 0x0f00, body: new Uint8Array(5) })).toBe(3);
  expect(await terminal.ask(location(Date.now(), { located: false }))).toBe(0);
  expect(await positions(3)).toEqual([]);
  const other = newMessage({ phone: PHONES[0] as string, serial: 7 }, location(Date.now()));
  terminal.line.send(encodeMessage(other));
  await terminal.line.until(() =>
    terminal.answers().some((each) => each.kind === "platform_reply" && each.serial === 7 && each.result === 1),
  );
  terminal.end();
});
