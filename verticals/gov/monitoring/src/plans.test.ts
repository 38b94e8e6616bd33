import type { Domain } from "@zhida/identity";
import type { Db } from "@zhida/platform";
import { scanned, statementLog, tableReads } from "@zhida/platform/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DeviceQuery } from "./contract.ts";
import { noGateways } from "./index.ts";
import { type AlarmFilter, countAlarms, findAlarm, listAlarms, listStandingAlarms } from "./store/alarms.ts";
import { listStates } from "./store/device-states.ts";
import { findDevice, listDevices, listExpired, listKnownDevices } from "./store/devices.ts";
import { countDevices, listLatestPositions, listTrack } from "./store/movements.ts";
import { readArrivedPositions, readArrivedReadings, readDevice, readPeaks } from "./store/past-stream.ts";
import { findPresence, listGaps, listLastValues } from "./store/presence.ts";
import { listFrames, listReadings, listSteps } from "./store/series.ts";
import { deviceOf, manyDevices } from "./testing/many-devices.ts";
import { type MonitoringStack, monitoringStack } from "./testing/monitoring-stack.ts";

/** `MONITORING_PLAN_ROWS=1000000` looks at a million alarms. */
const ALARMS = Number(process.env.MONITORING_PLAN_ROWS ?? 40_000);
/** Rows that a page of twenty of one county among ten may touch on its way. */
const PAGE = 700;
/** Devices of one county. */
const COUNTY = 1_000;
const NOW = new Date("2026-03-02T09:00:00+08:00");

let stack: MonitoringStack;
let log: ReturnType<typeof statementLog>;
let db: Db;
beforeAll(async () => {
  stack = await monitoringStack({ gateways: noGateways });
  await manyDevices(stack.db, ALARMS, NOW);
  log = statementLog(stack.url);
  db = log.db;
}, 300_000);
afterAll(async () => {
  await log?.stop();
  await stack?.stop();
});

const division = "990122";
const county: Domain[] = [{ division, organisationId: null, organisationCode: null }];
const city: Domain[] = [{ division: "9901", organisationId: null, organisationCode: null }];
const office: Domain[] = [{ division, organisationId: "x", organisationCode: "990122-D3" }];
const offices: Domain[] = [...office, { division, organisationId: "y", organisationCode: "990122-D5" }];
const outlet = { division, id: deviceOf(12) };
const truck = { division, id: deviceOf(212) };
const hours = (ago: number) => new Date(NOW.getTime() - ago * 3_600_000);
const alarms = (domains: Domain[], filter: Partial<AlarmFilter> = {}) =>
  listAlarms(db, { limit: 21, domains, ...filter });
const devices = (domains: Domain[], query: object = {}) =>
  listDevices(db, domains, DeviceQuery.parse({ limit: 20, ...query }), undefined);
const micros = (at: Date) => String(at.getTime() * 1_000);

const lists: [string, number, () => Promise<readonly unknown[]>][] = [
  ["alarms of a county", PAGE, () => alarms(county)],
  ["alarms of a county, the next page", PAGE, () => alarms(county, { before: deviceOf(ALARMS / 2) })],
  ["alarms of a city", PAGE, () => alarms(city)],
  ["alarms of a county of the city", PAGE, () => alarms(city, { division })],
  ["alarms of a department", PAGE, () => alarms(office)],
  ["alarms of two departments", PAGE, () => alarms(offices)],
  ["alarms that go on", PAGE, () => alarms(county, { open: true })],
  ["alarms that go on in a city", ALARMS / 10, () => alarms(city, { open: true })],
  ["alarms that go on of a department", PAGE, () => alarms(office, { open: true })],
  ["alarms that have ended", PAGE, () => alarms(county, { open: false })],
  ["alarms of a kind", PAGE, () => alarms(county, { kind: "offline" })],
  ["critical alarms", PAGE, () => alarms(county, { severity: "critical" })],
  ["critical alarms that go on", PAGE, () => alarms(county, { severity: "critical", open: true })],
  ["alarms of a device", PAGE, () => alarms(county, { device: outlet.id })],
  ["an alarm", 1, async () => [await findAlarm(db, deviceOf(77))]],
  ["counts of alarms", PAGE, () => countAlarms(db, division, hours(24))],
  ["what stands after a restart", PAGE, () => listStandingAlarms(db, hours(1))],
  ["devices of a county", COUNTY, () => devices(county)],
  ["devices of a department", COUNTY, () => devices(office)],
  ["trucks of a county", COUNTY, () => devices(county, { kind: "truck" })],
  ["devices that are away", 10 * COUNTY, () => devices(county, { online: "false" })],
  ["a device by its plate", 1, () => devices(county, { text: "云Z7772" })],
  ["a device", 1, async () => [await findDevice(db, outlet.id)]],
  ["devices that were changed", 3, () => listKnownDevices(db, [1, 2, 3].map(deviceOf))],
  ["states that have ended", 20, () => listExpired(db, NOW)],
  ["states of a device", 2, () => listStates(db, outlet, 50)],
  ["the presence of a device", 1, async () => [await findPresence(db, outlet)]],
  ["last values of a device", 3, () => listLastValues(db, outlet)],
  ["gaps of a device", 50, () => listGaps(db, outlet, 50)],
  ["last positions in a county", COUNTY, () => listLatestPositions(db, { division, since: hours(1), domains: county })],
  [
    "last positions of a department",
    COUNTY,
    () => listLatestPositions(db, { division, since: hours(1), domains: office }),
  ],
  ["counts of devices", COUNTY, () => countDevices(db, { division, domains: county })],
];

test.each(lists)("%s: every table is read by an index", async (_name, atMost, list) => {
  const sent = await log.sentBy(async () => expect((await list()).length).toBeGreaterThan(0));
  for (const statement of sent) {
    const reads = await tableReads(stack.db, statement);
    expect(scanned(reads), statement.text).toEqual([]);
    for (const { touched } of reads) expect(touched).toBeLessThanOrEqual(atMost);
  }
});

/** Two evenings and the day between: no other day may be looked into. */
const from = hours(30);
const to = hours(4);
const days = ["20260301", "20260302"];
const arrived = { from: hours(6), to: hours(4), limit: 10_000 };
const series = { factor: "w01011", kind: "rtd", from, to } as const;
const onceAgain = { division, deviceId: outlet.id, from, to, limit: 10_000 };
const pasts: [string, number, string[], () => Promise<readonly unknown[]>][] = [
  ["readings of a device", 60, days, () => listReadings(db, outlet, series, 1_000)],
  ["readings drawn together", 60, days, () => listSteps(db, outlet, series, 3_600)],
  ["frames", 60, days, () => listFrames(db, outlet, { from, to, before: undefined, limit: 21 })],
  [
    "the next page of frames",
    60,
    days,
    () => listFrames(db, outlet, { from, to, before: micros(hours(12)), limit: 21 }),
  ],
  ["a track", 60, days, () => listTrack(db, { ...truck, from, to, stepS: 60 })],
  ["what a device measured", 120, days, async () => (await readDevice(db, onceAgain)).readings],
  ["where a device was", 60, days, async () => (await readDevice(db, { ...onceAgain, deviceId: truck.id })).positions],
  ["peaks of the outlets of a river", 60, days, () => readPeaks(db, { ...series, division, deviceIds: [outlet.id] })],
  ["readings that arrived", 10_000, [...days, "20260303"], () => readArrivedReadings(db, arrived)],
  ["positions that arrived", 5_000, [...days, "20260303"], () => readArrivedPositions(db, arrived)],
];

test.each(pasts)("%s: read by an index, and only on the days that are asked for", async (_name, atMost, days, list) => {
  const sent = await log.sentBy(async () => expect((await list()).length).toBeGreaterThan(0));
  for (const statement of sent) {
    const reads = await tableReads(stack.db, statement);
    expect(scanned(reads), statement.text).toEqual([]);
    expect(reads.length).toBeGreaterThan(0);
    for (const { table, touched } of reads) {
      expect(days).toContain(table.split("_")[1]);
      expect(touched).toBeLessThanOrEqual(atMost);
    }
  }
});
