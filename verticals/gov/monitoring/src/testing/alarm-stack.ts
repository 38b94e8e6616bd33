import type { Actor } from "@zhida/identity";
import { testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import { alarmParts } from "../alarms/alarm-parts.ts";
import type { RegisterDevice, StreamRule } from "../contract.ts";
import { type KnownDevice, noGateways, type StreamListener } from "../index.ts";
import type { StoredPosition, StoredReading } from "../stream.ts";
import { addOffices, staffOf, wireMonitoring } from "./wire-monitoring.ts";

export const NOW = "2026-03-02T21:00:00+08:00";
export const DIVISION = "990122";
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path in assertions
export type Answer = { status: number; body: any };
export type AlarmStack = Awaited<ReturnType<typeof alarmStack>>;

type Sent = { device: KnownDevice; secondsAgo?: number; seconds?: number };

/** The module on a real database; what devices send is stored as the gateways store it and told to the rules. */
export async function alarmStack() {
  let listener: StreamListener | undefined;
  const wired = await testStack(
    (deps) => {
      const modules = wireMonitoring(deps, { dataFolder: "", gateways: noGateways });
      const parts = () =>
        alarmParts({
          ...deps,
          findDevice: modules.monitoring.findDevice,
          listDevices: modules.monitoring.listDevices,
          follow: (given) => {
            listener = given;
            return () => {};
          },
          countyAt: () => undefined,
          log: (error) => failures.push(error),
        });
      return { ...modules, parts };
    },
    { jobs: true, work: true },
  );
  const failures: unknown[] = [];
  wired.clock.set(NOW);
  const { db } = wired;
  await addOffices(db);
  for (const parent of ["frame", "reading", "position"]) {
    for (const day of ["2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03"]) {
      await sql`select monitoring.ensure_partition(${parent}, ${day}::date)`.execute(db);
    }
  }
  let parts = wired.parts();
  await parts.start();

  const device = async (
    given: Partial<RegisterDevice> & Pick<RegisterDevice, "kind" | "code">,
  ): Promise<KnownDevice> => {
    const [id] = await wired.monitoring.registerDevices(wired.work(), [
      {
        division: DIVISION,
        protocol: given.kind === "truck" ? "jt808" : "hj212",
        name: { zh: given.code, en: given.code },
        organisation: `${DIVISION}-ECO`,
        ...given,
      },
    ]);
    for (let tries = 0; tries < 100; tries++) {
      const known = wired.monitoring.findDevice(id as string);
      if (known) return known;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error("a registered device is known to the registry");
  };
  const base = () => wired.clock.now().getTime();
  const reading = ({ device: { id, division }, seconds = 0 }: Sent, factor: string, value: number): StoredReading => ({
    deviceId: id,
    division,
    factor,
    kind: "rtd",
    at: new Date(NOW).getTime() + seconds * 1_000,
    value,
    flag: "N",
    mayAlarm: true,
  });
  const position = (
    { device: { id, division }, seconds = 0 }: Sent,
    given: Pick<StoredPosition, "lon" | "lat" | "speedKmh" | "load">,
  ): StoredPosition => ({
    deviceId: id,
    division,
    at: new Date(NOW).getTime() + seconds * 1_000,
    direction: 0,
    status: 0,
    mileageKm: null,
    mayAlarm: true,
    ...given,
  });
  /** As a commit of the gateways: stored; told to the rules unless they are not there to hear it. */
  const send = async (given: (StoredReading | StoredPosition)[], { heard = true } = {}) => {
    const receivedAt = base();
    for (const row of given) {
      if ("factor" in row) {
        await sql`insert into monitoring.reading (division, device_id, factor, kind, at, value, flag, marks, received_at)
          values (${row.division}, ${row.deviceId}, ${row.factor}, ${row.kind}, ${new Date(row.at)}, ${row.value}, ${row.flag}, 0,
            ${new Date(receivedAt)})`.execute(db);
      } else {
        await sql`insert into monitoring.position (division, device_id, at, lon, lat, speed_kmh, direction, status, load, mileage_km,
            marks, received_at)
          values (${row.division}, ${row.deviceId}, ${new Date(row.at)}, ${row.lon}, ${row.lat}, ${row.speedKmh}, 0, 0, ${row.load},
            null, 0, ${new Date(receivedAt)})`.execute(db);
      }
    }
    const readings = given.filter((row): row is StoredReading => "factor" in row);
    const positions = given.filter((row): row is StoredPosition => !("factor" in row));
    if (heard) await listener?.onBatch({ readings, positions, receivedAt });
  };
  const rules = (...given: StreamRule[]) =>
    wired.monitoring.addRules(wired.work(), { division: DIVISION, rules: given, by: "陆远" });
  /** Rules, sites and rivers that were saved are known to the watch a moment later. */
  const known = () => new Promise((resolve) => setTimeout(resolve, 150));
  const restart = async () => {
    await parts.stop();
    parts = wired.parts();
    await parts.start();
  };
  const call = async (
    as: Actor | undefined,
    method: "GET" | "POST" | "PUT",
    path: string,
    body?: unknown,
  ): Promise<Answer> => {
    const answer = await wired.inject({
      ...(as && { as }),
      method,
      url: `/api/monitoring${path}`,
      ...(body !== undefined && { body }),
    });
    return { status: answer.statusCode, body: answer.body === "" ? undefined : answer.json() };
  };
  const stop = async () => {
    await parts.stop();
    await wired.stop();
  };
  return {
    ...wired,
    device,
    reading,
    position,
    send,
    rules,
    known,
    restart,
    staff: staffOf(wired),
    call,
    failures,
    stop,
  };
}
