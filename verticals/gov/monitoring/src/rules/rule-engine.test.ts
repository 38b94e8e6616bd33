import { expect, test } from "vitest";
import { type DeviceKind, type LoadState, StreamRule } from "../contract.ts";
import type { KnownDevice } from "../service.ts";
import type { StoredPosition, StoredReading } from "../stream.ts";
import { square } from "../testing/square.ts";
import { approvalsOf } from "../trucks/approvals.ts";
import { siteMap } from "../trucks/site-map.ts";
import { toEngineRule } from "./engine-rule.ts";
import { type AlarmChange, ruleEngine } from "./rule-engine.ts";

const DIVISION = "990122";
const START = new Date("2026-03-02T21:00:00+08:00").getTime();

const device = (id: string, kind: DeviceKind, more: Partial<KnownDevice> = {}): KnownDevice => ({
  limits: {},
  id,
  division: DIVISION,
  code: id,
  protocol: kind === "truck" ? "jt808" : "hj212",
  kind,
  name: { zh: id, en: id },
  point: kind === "truck" ? null : { lon: 116.5, lat: 30.8 },
  site: null,
  plate: kind === "truck" ? "云A·D1001" : null,
  factors: [],
  intervalS: 30,
  offlineAfterS: 600,
  snapshotUrl: null,
  state: "active",
  organisationCode: "990122-ECO",
  ...more,
});

const sites = siteMap([
  { code: "G1", kind: "construction", name: { zh: "工地", en: "Works" }, polygon: square(116.5, 30.8) },
  { code: "X1", kind: "disposal", name: { zh: "消纳场", en: "Disposal" }, polygon: square(116.6, 30.8) },
  { code: "J1", kind: "restricted", name: { zh: "禁行区", en: "Restricted" }, polygon: square(116.55, 30.9) },
]);

type Given = Partial<StreamRule> & Pick<StreamRule, "condition" | "deviceKind">;

const streamRule = (given: Given): StreamRule =>
  StreamRule.parse({
    code: "rule",
    name: { zh: "规则", en: "Rule" },
    kind: "feel",
    factor: null,
    limit: null,
    severity: "warning",
    incidentCategory: null,
    ...given,
  });

function engineWith(devices: KnownDevice[], ...rules: Given[]) {
  let ids = 0;
  const engine = ruleEngine({
    findDevice: (id) => devices.find((each) => each.id === id),
    newId: () => `alarm-${++ids}`,
  });
  engine.setRules(
    rules.map((given) => toEngineRule(DIVISION, 1, streamRule(given))),
    START,
  );
  engine.setSurroundings(DIVISION, {
    sites,
    approvals: approvalsOf(
      [
        {
          number: "1",
          site: "G1",
          disposal: "X1",
          plates: ["云A·D1001"],
          route: [
            [116.5, 30.8],
            [116.6, 30.8],
          ],
          validFrom: "2026-03-01",
          validTo: "2026-03-31",
          hours: { from: 1_200, until: 360 },
        },
      ],
      sites,
    ),
  });
  return engine;
}

const reading = (
  deviceId: string,
  factor: string,
  seconds: number,
  value: number,
  more: Partial<StoredReading> = {},
) => ({
  deviceId,
  division: DIVISION,
  factor,
  kind: "rtd" as const,
  at: START + seconds * 1_000,
  value,
  flag: "N",
  mayAlarm: true,
  ...more,
});
const fix = (
  seconds: number,
  lon: number,
  lat: number,
  speedKmh: number,
  load: LoadState = "unknown",
  deviceId = "T1",
) => ({
  deviceId,
  division: DIVISION,
  at: START + seconds * 1_000,
  lon,
  lat,
  speedKmh,
  direction: 0,
  status: 0,
  load,
  mileageKm: null,
  mayAlarm: true,
});

type Taken = Pick<ReturnType<typeof ruleEngine>, "take">;
const readings = (engine: Taken, ...given: StoredReading[]): AlarmChange[] =>
  given.flatMap((each) => engine.take({ readings: [each], positions: [] }));
const positions = (engine: Taken, ...given: StoredPosition[]): AlarmChange[] =>
  given.flatMap((each) => engine.take({ readings: [], positions: [each] }));
const told = (changes: AlarmChange[]) =>
  changes.map(({ change, rule, alarm }) => [change, rule.rule.code, (alarm.lastAt - START) / 1_000]);

const cod: Given = {
  code: "cod",
  deviceKind: "outlet",
  kind: "threshold",
  factor: "w01018",
  limit: 60,
  condition: "value > limit",
  clearCondition: "value < 0.9 * limit",
  durationS: 60,
  clearAfterS: 60,
};

test("an exceedance that lasts becomes one alarm with a count; it ends below the lower limit", () => {
  const engine = engineWith([device("P1", "outlet")], cod);
  const values = [50, 70, 80, 90, 58, 57, 65, 50, 50, 50];
  const changes = readings(engine, ...values.map((value, i) => reading("P1", "w01018", i * 30, value)));
  expect(told(changes)).toEqual([
    ["raised", "cod", 90],
    ["ended", "cod", 180],
  ]);
  expect(changes[0]).toMatchObject({ facts: { value: 90 }, alarm: { startedAt: START + 30_000, count: 1 } });
  expect(changes[1]).toMatchObject({ endedAt: START + 210_000, alarm: { count: 2 } });
});

test("what is not a measurement, late by an hour or out of order raises nothing", () => {
  const engine = engineWith([device("P1", "outlet")], { ...cod, durationS: 0 });
  const calm = [
    reading("P1", "w01018", 0, 500, { flag: "D" }),
    reading("P1", "w01018", 30, 500, { flag: "C" }),
    reading("P1", "w01018", 60, 500, { mayAlarm: false }),
    reading("P1", "w01018", 90, 20),
    reading("P1", "w01018", 80, 500),
    reading("P1", "w01018", 120, 500, { kind: "hour" }),
    reading("P1", "w01019", 150, 500),
    reading("P2", "w01018", 150, 500),
  ];
  expect(readings(engine, ...calm)).toEqual([]);
  expect(readings(engine, reading("P1", "w01018", 180, 61))).toHaveLength(1);
});

test("windows, rates and other factors of the same device", () => {
  const engine = engineWith(
    [device("P1", "outlet")],
    { ...cod, code: "average", condition: 'avg(window(value, "PT2M")) > limit', clearCondition: null, durationS: 0 },
    {
      ...cod,
      code: "rise",
      condition: 'rate(window(value, "PT2M")) > 20',
      clearCondition: null,
      limit: null,
      durationS: 0,
    },
    {
      ...cod,
      code: "both",
      factor: null,
      limit: null,
      condition: "w01018 > 60 and w21003 > 8",
      clearCondition: null,
      durationS: 0,
    },
  );
  const changes = readings(
    engine,
    reading("P1", "w01018", 0, 40),
    reading("P1", "w21003", 5, 9),
    reading("P1", "w01018", 60, 50),
    reading("P1", "w01018", 119, 100),
    reading("P1", "w01018", 170, 59),
  );
  expect(told(changes)).toEqual([
    ["raised", "average", 119],
    ["raised", "rise", 119],
    ["raised", "both", 119],
  ]);
});

test("unloading outside of a disposal site is dumping, inside or next to its gate it is not", () => {
  const dumping: Given = {
    code: "dumping",
    deviceKind: "truck",
    condition: 'unloaded and not(inside("disposal")) and distanceM("disposal") > 100 and reportGapS <= 900',
  };
  const laden = [fix(0, 116.5, 30.8, 30, "full"), fix(10, 116.51, 30.8, 40, "full")];
  const unload = (lon: number, lat: number, after = 60) =>
    told(positions(engineWith([device("T1", "truck")], dumping), ...laden, fix(10 + after, lon, lat, 0, "empty")));
  expect(unload(116.6, 30.8)).toEqual([]);
  expect(unload(116.6025, 30.8)).toEqual([]);
  expect(unload(116.54, 30.83)).toEqual([["raised", "dumping", 70]]);
  expect(unload(116.54, 30.83, 3_600)).toEqual([]);
});

test("leaving the route for a while, driving at an hour without approval, a restricted zone, speeding, a long stop", () => {
  const rules: Given[] = [
    {
      code: "off-route",
      deviceKind: "truck",
      limit: 300,
      durationS: 60,
      condition: 'load = "full" and offRouteM > limit',
    },
    { code: "hours", deviceKind: "truck", condition: 'load = "full" and not(approved)' },
    { code: "zone", deviceKind: "truck", condition: 'inside("restricted")' },
    { code: "speed", deviceKind: "truck", limit: 80, durationS: 20, condition: "speed > limit" },
    {
      code: "stop",
      deviceKind: "truck",
      limit: 180,
      condition: 'load = "full" and stoppedS > limit and not(inside("construction"))',
    },
  ];
  const go = (...fixes: StoredPosition[]) => told(positions(engineWith([device("T1", "truck")], ...rules), ...fixes));
  const full = "full" as const;
  expect(
    go(fix(0, 116.52, 30.8, 50, full), fix(20, 116.52, 30.805, 50, full), fix(60, 116.52, 30.806, 50, full)),
  ).toEqual([]);
  expect(
    go(fix(0, 116.52, 30.805, 50, full), fix(30, 116.52, 30.805, 50, full), fix(60, 116.52, 30.806, 50, full)),
  ).toEqual([["raised", "off-route", 60]]);
  expect(go(fix(-7_200, 116.52, 30.8, 50, full))).toEqual([["raised", "hours", -7_200]]);
  expect(go(fix(0, 116.55, 30.9, 30))).toEqual([["raised", "zone", 0]]);
  expect(go(fix(0, 116.52, 30.8, 90), fix(10, 116.523, 30.8, 91), fix(20, 116.526, 30.8, 95))).toEqual([
    ["raised", "speed", 20],
  ]);
  expect(go(...[0, 100, 181].map((s) => fix(s, 116.55, 30.8, 0, full)))).toEqual([["raised", "stop", 181]]);
  expect(go(...[0, 100, 181].map((s) => fix(s, 116.5, 30.8, 0, full)))).toEqual([]);
});

test("dwelling in a zone is counted from the way in, and leaving it is told", () => {
  const engine = engineWith(
    [device("T1", "truck")],
    { code: "dwell", deviceKind: "truck", condition: 'dwellS("restricted") > 60', clearAfterS: 0 },
    { code: "left", deviceKind: "truck", condition: 'left("restricted")', clearAfterS: 0 },
  );
  const changes = positions(
    engine,
    fix(0, 116.5, 30.9, 30),
    fix(30, 116.55, 30.9, 30),
    fix(60, 116.5501, 30.9, 30),
    fix(100, 116.5502, 30.9, 30),
    fix(130, 116.56, 30.9, 30),
  );
  expect(told(changes)).toEqual([
    ["raised", "dwell", 100],
    ["ended", "dwell", 100],
    ["raised", "left", 130],
  ]);
});

test("dust is put down to a truck only where one stood on the site within ten minutes", () => {
  const dust: Given = {
    code: "dust",
    deviceKind: "dust",
    factor: "a34001",
    limit: 0.3,
    condition: 'value > limit and trucksStopped("PT10M") > 0',
  };
  const devices = [device("D1", "dust", { site: "G1" }), device("T1", "truck")];
  const after = (seconds: number, lon = 116.5) => {
    const engine = engineWith(devices, dust);
    positions(engine, fix(0, lon, 30.8, 0, "full"));
    return readings(engine, reading("D1", "a34001", seconds, 0.5));
  };
  expect(after(500)[0]).toMatchObject({ trucks: [{ deviceId: "T1", at: START }] });
  expect(after(601)).toEqual([]);
  expect(after(-59)).toHaveLength(1);
  expect(after(-61)).toEqual([]);
  expect(after(500, 116.52)).toEqual([]);
});

test("a silent device, and one whose clock is wrong, raise their alarms without a reading", () => {
  const engine = engineWith(
    [device("P1", "outlet")],
    { code: "silent", deviceKind: "outlet", condition: "offline", durationS: 300, clearAfterS: 0 },
    { code: "clock", deviceKind: "outlet", condition: "clockOffsetS > 600 or clockOffsetS < -600", clearAfterS: 0 },
  );
  const live = (news: object, seconds: number) =>
    engine.takeLiveness([{ deviceId: "P1", division: DIVISION, at: START + seconds * 1_000, ...news } as never]);
  expect(live({ change: "offline" }, 0)).toEqual([]);
  expect(engine.tick(START + 200_000)).toEqual([]);
  expect(told(engine.tick(START + 300_000))).toEqual([["raised", "silent", 300]]);
  expect(told(live({ change: "online" }, 400))).toEqual([["ended", "silent", 300]]);
  expect(told(live({ change: "clock", offsetMs: -86_400_000 }, 500))).toEqual([["raised", "clock", 500]]);
  expect(told(live({ change: "clock", offsetMs: null }, 600))).toEqual([["ended", "clock", 500]]);
});

test("after a restart the past is learnt without alarms, what was open goes on, what had begun is finished", () => {
  const engine = engineWith([device("P1", "outlet"), device("P2", "outlet")], { ...cod, clearCondition: null });
  const open = { id: "before", startedAt: START - 60_000, raisedAt: START, lastAt: START, count: 3 };
  engine.restore("P2", "cod", { open, ended: undefined });
  const past = [0, 30, 60].map((seconds) => reading("P1", "w01018", seconds, 90));
  expect(engine.take({ readings: past, positions: [] }, { mayRaise: false })).toEqual([]);
  const changes = readings(engine, reading("P1", "w01018", 70, 90), reading("P2", "w01018", 70, 90));
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ device: { id: "P1" }, alarm: { startedAt: START } });
  expect(engine.takeCounts()).toEqual([{ ...open, lastAt: START + 70_000, count: 4 }]);
});

test("an alarm ends with its rule; a new version goes on with what is open", () => {
  const engine = engineWith([device("P1", "outlet")], { ...cod, durationS: 0 });
  readings(engine, reading("P1", "w01018", 0, 90));
  const next = toEngineRule(DIVISION, 2, streamRule({ ...cod, limit: 80, durationS: 0 }));
  expect(engine.setRules([next], START + 10_000)).toEqual([]);
  expect(readings(engine, reading("P1", "w01018", 30, 90))).toEqual([]);
  expect(engine.takeCounts()).toMatchObject([{ id: "alarm-1", count: 2 }]);
  expect(engine.setRules([], START + 60_000)).toMatchObject([{ change: "ended", endedAt: START + 60_000 }]);
});
