import type { Line } from "@zhida/places/contract";
import { expect, test } from "vitest";
import type { LoadState, TruckApprovalContent } from "../contract.ts";
import { square } from "../testing/square.ts";
import { approvalsOf } from "./approvals.ts";
import { siteMap } from "./site-map.ts";
import { beginTrack, type Fix, follow, stoppedS, type TruckTrack } from "./truck-track.ts";

const sites = siteMap([
  { code: "G1", kind: "construction", name: { zh: "工地", en: "Site" }, polygon: square(116.5, 30.8, 0.001) },
  { code: "X1", kind: "disposal", name: { zh: "消纳场", en: "Dump" }, polygon: square(116.6, 30.8, 0.001) },
]);
const route: Line = [
  [116.5, 30.8],
  [116.55, 30.8],
  [116.6, 30.8],
];
const approval: TruckApprovalContent = {
  number: "云溪渣运〔2026〕1号",
  site: "G1",
  disposal: "X1",
  plates: ["云A·D1001"],
  route,
  validFrom: "2026-03-01",
  validTo: "2026-03-31",
  hours: { from: 20 * 60, until: 6 * 60 },
};
const at = (text: string) => new Date(`${text}+08:00`).getTime();

test("an approval over midnight holds from the evening of its first day to the morning after its last", () => {
  const { holdsAt } = approvalsOf([approval], sites);
  const holds = (text: string, plate = "云A·D1001") => holdsAt(plate, at(text));
  expect(holds("2026-03-01T19:59:59")).toBe(false);
  expect(holds("2026-03-01T20:00:00")).toBe(true);
  expect(holds("2026-03-02T05:59:59")).toBe(true);
  expect(holds("2026-03-02T06:00:00")).toBe(false);
  expect(holds("2026-03-01T05:00:00")).toBe(false);
  expect(holds("2026-04-01T05:00:00")).toBe(true);
  expect(holds("2026-04-01T21:00:00")).toBe(false);
  expect(holds("2026-03-02T21:00:00", "云A·D9999")).toBe(false);
});

test("how far off the route: nothing on it and on its sites, the distance beside it, unknown without approval", () => {
  const { metresOffRoute } = approvalsOf([approval], sites);
  const off = (lon: number, lat: number, text = "2026-03-02T21:00:00") =>
    metresOffRoute("云A·D1001", at(text), { lon, lat });
  expect(off(116.53, 30.8)).toBeLessThan(1);
  expect(off(116.6005, 30.8008)).toBe(0);
  expect(off(116.53, 30.81)).toBeCloseTo(1_112, 0);
  expect(off(116.53, 30.81, "2026-05-02T21:00:00")).toBeNull();
});

test("a point is found in its sites, and the way to the nearest is known", () => {
  expect(sites.at({ lon: 116.5003, lat: 30.8002 }).map(({ code }) => code)).toEqual(["G1"]);
  expect(sites.at({ lon: 116.55, lat: 30.8 })).toEqual([]);
  expect(sites.metresTo({ lon: 116.602, lat: 30.8 }, "disposal")).toBeCloseTo(95.5, 0);
  expect(sites.metresTo({ lon: 116.6, lat: 30.8 }, "restricted")).toBeNull();
});

const drive = (...fixes: [seconds: number, lon: number, speedKmh: number, load: LoadState][]): TruckTrack[] => {
  let track: TruckTrack | undefined;
  return fixes.map(([seconds, lon, speedKmh, load]) => {
    const fix: Fix = { at: seconds * 1_000, lon, lat: 30.8, speedKmh, load };
    track = track ? follow(track, fix) : beginTrack(fix);
    return { ...track };
  });
};

test("unloading is told once, by way of half, and not for a glitch of the sensor", () => {
  const unloaded = (...loads: LoadState[]) =>
    drive(...loads.map((load, i): [number, number, number, LoadState] => [i * 10, 116.5, 0, load])).map(
      (track) => track.unloaded,
    );
  expect(unloaded("full", "full", "half", "unknown", "empty", "empty")).toEqual([
    false,
    false,
    false,
    false,
    true,
    false,
  ]);
  expect(unloaded("empty", "full", "empty", "empty")).toEqual([false, false, false, false]);
  expect(unloaded("full", "unknown", "full", "empty")).toEqual([false, false, false, true]);
});

test("a stop is counted from where it began; a wandering receiver does not end it, moving on does", () => {
  const tracks = drive(
    [0, 116.5, 40, "full"],
    [10, 116.501, 2, "full"],
    [70, 116.5012, 0, "full"],
    [130, 116.5011, 4, "full"],
    [140, 116.502, 30, "full"],
    [150, 116.503, 0, "full"],
    [160, 116.504, 0, "full"],
  );
  expect(tracks.map(stoppedS)).toEqual([0, 0, 60, 120, 0, 0, 0]);
  expect(tracks[4]?.reportGapS).toBe(10);
});
