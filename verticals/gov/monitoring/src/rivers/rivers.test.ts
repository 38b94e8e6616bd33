import fc from "fast-check";
import { expect, test } from "vitest";
import type { RiverPoint, RiverReach } from "../contract.ts";
import { type Measured, rankSuspects, type Sample } from "./rank-suspects.ts";
import { sayHours } from "./say.ts";
import { walkUpstream } from "./upstream.ts";

const HOUR = 3_600;
const AT = new Date("2026-03-02T12:00:00+08:00").getTime();

const reach = (id: string, from: string, to: string, lengthM: number, speedMps = 1): RiverReach => ({
  id,
  from,
  to,
  name: { zh: id, en: id },
  lengthM,
  speedMps,
  line: [
    [116.5, 30.8],
    [116.6, 30.8],
  ],
});
const place = (
  deviceId: string,
  reachId: string,
  offsetM: number,
  kind: RiverPoint["kind"] = "outlet",
): RiverPoint => ({
  deviceId,
  kind,
  name: { zh: deviceId, en: deviceId },
  point: { lon: 116.5, lat: 30.8 },
  place: { reachId, offsetM },
});

// Two brooks join at M; the section stands 1.8 km below, another one in the northern brook.
const reaches = [
  reach("north", "N", "M", 7_200, 1),
  reach("south", "S", "M", 3_600, 0.5),
  reach("main", "M", "Z", 5_000, 1),
];
const points = [
  place("section", "main", 1_800, "river_station"),
  place("below", "main", 4_000),
  place("near", "main", 900),
  place("north-low", "north", 7_000),
  place("north-section", "north", 6_000, "river_station"),
  place("north-high", "north", 1_800),
  place("south", "south", 1_800),
];
const start = { reachId: "main", offsetM: 1_800 };

test("what lies upstream is found with its travel time, what lies below is not", () => {
  const { points: above, reaches: through } = walkUpstream({ reaches }, points, start, 10 * HOUR);
  expect(above.map(({ point, travelS, distanceM }) => [point.deviceId, travelS, distanceM])).toEqual([
    ["near", 900, 900],
    ["north-low", 2_000, 2_000],
    ["north-section", 3_000, 3_000],
    ["south", 5_400, 3_600],
    ["north-high", 7_200, 7_200],
  ]);
  expect(above.at(-1)?.below.map(({ point }) => point.deviceId)).toEqual(["near", "north-low", "north-section"]);
  expect(through.map(({ id, travelS }) => [id, travelS])).toEqual([
    ["main", 0],
    ["north", 1_800],
    ["south", 1_800],
  ]);
  expect(walkUpstream({ reaches }, points, start, HOUR).points.map(({ point }) => point.deviceId)).toEqual([
    "near",
    "north-low",
    "north-section",
  ]);
});

test("in any network, braided or not, no way down is quicker than the travel time, and one is as quick", () => {
  const edge = fc.record({ from: fc.nat(7), to: fc.nat(7), lengthM: fc.integer({ min: 100, max: 5_000 }) });
  fc.assert(
    fc.property(fc.array(edge, { minLength: 1, maxLength: 20 }), (edges) => {
      const net = edges.map(({ from, to, lengthM }, i) => reach(`r${i}`, `n${from}`, `n${to}`, lengthM));
      const tops = net.map(({ id }) => place(id, id, 0));
      const begin = { reachId: "r0", offsetM: (net[0] as RiverReach).lengthM };
      const found = walkUpstream({ reaches: net }, tops, begin, 1e9);
      const best = new Map([[(net[0] as RiverReach).from, (net[0] as RiverReach).lengthM]]);
      for (let round = 0; round < 30; round++) {
        for (const { from, to, lengthM } of net.slice(1)) {
          const time = (best.get(to) ?? Number.POSITIVE_INFINITY) + lengthM;
          if (time < (best.get(from) ?? Number.POSITIVE_INFINITY)) best.set(from, time);
        }
      }
      for (const { point, travelS } of found.points.slice(1)) {
        const { to, lengthM } = net.find(({ id }) => id === point.deviceId) as RiverReach;
        expect(travelS).toBeCloseTo((best.get(to) as number) + lengthM, 6);
      }
      const reachable = net.slice(1).filter(({ to }) => best.has(to));
      expect(new Set(found.points.map(({ point }) => point.deviceId))).toEqual(
        new Set(["r0", ...reachable.map(({ id }) => id)]),
      );
    }),
  );
});

/** A day and a half of readings every ten minutes at 30, higher where a device's water passed the section at noon. */
function measuredWith(peaks: Record<string, { passedS: number; value: number }>, silent: string[] = []): Measured {
  const samples = (deviceId: string): Sample[] => {
    if (silent.includes(deviceId)) return [];
    const peak = peaks[deviceId];
    return Array.from({ length: 220 }, (_, i) => {
      const at = AT - i * 600_000;
      const isPeak = peak && Math.abs(at - (AT - peak.passedS * 1_000)) <= 600_000;
      return { at, value: isPeak ? peak.value : 30 };
    }).toReversed();
  };
  return {
    samples: (id, from, to) => samples(id).filter(({ at }) => at >= from && at <= to),
    limitOf: () => 60,
  };
}

const exceedance = { at: AT, factorName: { zh: "化学需氧量", en: "COD" }, unit: "mg/L", maxS: 10 * HOUR };
const ranked = (measured: Measured) =>
  rankSuspects(walkUpstream({ reaches }, points, start, 10 * HOUR), exceedance, measured);

test("the outlet that rose when the water passed by is first, and the reasons say so in both languages", () => {
  const suspects = ranked(
    measuredWith({ south: { passedS: 5_400, value: 180 }, near: { passedS: 20_000, value: 500 } }),
  );
  expect(suspects.map(({ deviceId }) => deviceId)[0]).toBe("south");
  expect(suspects[0]).toMatchObject({ measured: 180, usual: 30, travelS: 5_400, passedAt: "2026-03-02T02:30:00.000Z" });
  expect(suspects[0]?.reasons).toEqual([
    {
      zh: "距断面 3.6 公里，水流约需 1 小时 30 分钟，对应排放时间为 10:30 前后",
      en: "3.6 km above the section; the water takes about 1 h 30 min, so it passed by around 10:30",
    },
    {
      zh: "该时段化学需氧量升至 180 mg/L，是前一日常态（30 mg/L）的 6 倍",
      en: "COD rose to 180 mg/L then, 6 times what was usual the day before (30 mg/L)",
    },
    { zh: "超过排放限值 60 mg/L", en: "That is above its discharge limit of 60 mg/L" },
  ]);
  expect((suspects[0]?.score ?? 0) - (suspects[1]?.score ?? 0)).toBeGreaterThan(0.5);
});

test("a clean section in between speaks against an outlet above it, silence speaks against the silent", () => {
  const suspects = ranked(measuredWith({ "north-high": { passedS: 7_200, value: 180 } }, ["north-low"]));
  const [first, second] = suspects;
  expect(first).toMatchObject({ deviceId: "north-low", measured: null });
  expect(first?.reasons[1]?.zh).toBe("该时段没有上传数据，不能排除");
  expect(second?.deviceId).toBe("north-high");
  expect(second?.reasons.at(-1)?.zh).toBe("其下游的north-section同期未见升高，来源更可能在north-section以下");
});

test.each([
  [30, " 1 分钟"],
  [300, " 5 分钟"],
  [5_400, " 1 小时 30 分钟"],
  [7_200, " 2 小时"],
])("%i seconds are said as%s", (seconds, said) => expect(sayHours(seconds).zh).toBe(said));
