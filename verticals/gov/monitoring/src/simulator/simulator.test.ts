import type { Line } from "@zhida/places/contract";
import { expect, test } from "vitest";
import { beginTrack, follow, type TruckTrack } from "../trucks/truck-track.ts";
import { driveAt } from "./drive.ts";
import type { Fleet, SimulatedTruck } from "./fleet.ts";
import { fleetOf, type Participant } from "./fleet-of.ts";
import { discharge, dumpingTrack } from "./scenes.ts";
import { measureAt } from "./waters.ts";

const route: Line = [
  [116.501, 30.8],
  [116.55, 30.82],
  [116.599, 30.8],
];
const truck: SimulatedTruck = {
  code: "13990122001",
  plate: "云A·D1001",
  site: "G1",
  from: { lon: 116.5, lat: 30.8 },
  to: { lon: 116.6, lat: 30.8 },
  route,
};
const at = (text: string) => new Date(`2026-03-02T${text}+08:00`).getTime();

test("a day's driving: it unloads at the disposal site only, never jumps, and stands on its site at night", () => {
  let track: TruckTrack | undefined;
  let trips = 0;
  let before = driveAt(truck, 3, at("05:00:00"));
  for (let time = at("05:00:00"); time < at("23:30:00"); time += 10_000) {
    const fix = driveAt(truck, 3, time);
    track = track ? follow(track, fix) : beginTrack(fix);
    if (track.unloaded) {
      trips++;
      expect([fix.lon, fix.lat]).toEqual([116.6, 30.8]);
    }
    expect(Math.hypot(fix.lon - before.lon, fix.lat - before.lat)).toBeLessThan(0.0035);
    before = fix;
  }
  expect(trips).toBeGreaterThan(10);
  expect(before).toMatchObject({ ...truck.from, speedKmh: 0, load: "empty" });
});

test("a truck that dumps ends empty, away from its road, at the moment that was asked for", () => {
  const track = dumpingTrack(truck, at("10:00:00"));
  const last = track.at(-1);
  expect(track.slice(0, 2).map(({ load }) => load)).toEqual(["full", "full"]);
  expect(last).toMatchObject({ at: at("10:00:00"), load: "empty", speedKmh: 0 });
  expect(Math.abs((last?.lat ?? 0) - 30.818)).toBeGreaterThan(0.003);
});

test("the order in which devices come does not change who drives when", () => {
  const monitor = (code: string): Participant => ({
    ...{ id: code, code, kind: "dust", protocol: "hj212", plate: null, site: null, state: "active" },
  });
  const setup = { sites: [], approvals: [], network: { reaches: [] }, places: [] };
  const codes = (...order: string[]) => fleetOf(order.map(monitor), setup, "").monitors.map(({ code }) => code);
  expect(codes("D3", "D1", "D2")).toEqual(codes("D1", "D2", "D3"));
});

test("what a monitor measures depends on the time alone, and a pulse shows while it lasts", () => {
  const monitor = { code: "M", password: "", kind: "outlet", site: null, usual: { w21003: 2 }, place: null } as const;
  const pulse = { code: "M", factor: "w21003", from: at("10:00:00"), to: at("10:20:00"), times: 6 };
  const value = (text: string) => measureAt(monitor, at(text), [pulse]).w21003 ?? 0;
  expect(value("09:59:59")).toBeLessThan(2.5);
  expect(value("10:00:00")).toBeGreaterThan(10);
  expect(value("10:20:00")).toBeLessThan(2.5);
  expect(value("10:05:00")).toBe(value("10:05:00"));
});

test("a discharge is let out as long before it is seen as the water travels", () => {
  const monitor = (code: string, kind: "outlet" | "river_station", offsetM: number) => ({
    code,
    kind,
    site: null,
    password: "",
    usual: { w21003: 1 },
    place: { reachId: "r", offsetM },
  });
  const fleet: Fleet = {
    trucks: [],
    monitors: [monitor("O", "outlet", 100), monitor("S", "river_station", 3_700)],
    network: {
      reaches: [
        { id: "r", from: "A", to: "B", name: { zh: "溪", en: "Brook" }, lengthM: 5_000, speedMps: 0.5, line: route },
      ],
    },
  };
  const { outlet, section, travelS, pulses } = discharge(fleet, { factor: "w21003", seenAt: at("12:00:00") });
  expect([outlet.code, section.code, travelS]).toEqual(["O", "S", 7_200]);
  expect(pulses[0]).toMatchObject({ code: "O", from: at("09:50:00"), to: at("10:10:00") });
});
