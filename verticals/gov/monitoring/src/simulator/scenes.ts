import { walkUpstream } from "../rivers/upstream.ts";
import { alongWay, type Driven, wayOf } from "./drive.ts";
import type { Fleet, SimulatedMonitor, SimulatedTruck } from "./fleet.ts";
import type { Pulse } from "./waters.ts";

export const SCENES = ["dumping", "exceedance", "dust", "flood", "reconnect"] as const;
export type Scene = (typeof SCENES)[number];

const STEP_S = 10;
/** Beside the road, out of reach of any receiver's error. */
const ASIDE_DEGREES = 0.0045;

/** A laden truck leaves its road half-way, tips its load beside it and drives on: the last position, at `until`, is the empty one. */
export function dumpingTrack(truck: SimulatedTruck, until: number): Driven[] {
  const way = wayOf(truck);
  const { point, direction } = alongWay(way, 0.45);
  const before = alongWay(way, 0.42);
  const angle = ((direction + 90) * Math.PI) / 180;
  const aside = { lon: point.lon + ASIDE_DEGREES * Math.sin(angle), lat: point.lat + ASIDE_DEGREES * Math.cos(angle) };
  const between = (share: number) => ({
    lon: point.lon + (aside.lon - point.lon) * share,
    lat: point.lat + (aside.lat - point.lat) * share,
  });
  const stops = [
    { ...before.point, speedKmh: 38, load: "full" },
    { ...point, speedKmh: 24, load: "full" },
    { ...between(0.5), speedKmh: 18, load: "full" },
    { ...aside, speedKmh: 0, load: "full" },
    { ...aside, speedKmh: 0, load: "half" },
    { ...aside, speedKmh: 0, load: "empty" },
  ] as const;
  return stops.map((stop, i) => ({ ...stop, direction, at: until - (stops.length - 1 - i) * STEP_S * 1_000 }));
}

export type Discharge = { outlet: SimulatedMonitor; section: SimulatedMonitor; travelS: number; pulses: Pulse[] };

const PULSE_MS = 20 * 60_000;

/** What an outlet lets out reaches the next section below after the travel time, thinner; so that it is there at `seenAt`. */
export function discharge(
  { monitors, network }: Fleet,
  { factor, seenAt, outlet: wanted }: { factor: string; seenAt: number; outlet?: string | undefined },
): Discharge {
  const placed = monitors.flatMap((each) => (each.place ? [{ ...each, place: each.place, deviceId: each.code }] : []));
  const ways = placed
    .filter(({ kind, usual }) => kind === "river_station" && factor in usual)
    .flatMap((section) =>
      walkUpstream(network, placed, section.place, 12 * 3_600)
        .points.filter(({ point }) => point.kind === "outlet" && factor in point.usual)
        .filter(({ below }) => !below.some(({ point }) => point.kind === "river_station"))
        .map(({ point, travelS }) => ({ outlet: point, section, travelS })),
    )
    .filter(({ outlet }) => wanted === undefined || outlet.code === wanted)
    .sort((a, b) => b.travelS - a.travelS);
  const way = ways[Math.floor(ways.length / 2)];
  if (!way) throw new Error("no outlet of this fleet lies above a section");
  const letOut = seenAt - way.travelS * 1_000;
  return {
    ...way,
    pulses: [
      { code: way.outlet.code, factor, from: letOut - PULSE_MS / 2, to: letOut + PULSE_MS / 2, times: 6 },
      { code: way.section.code, factor, from: seenAt - 3 * 60_000, to: seenAt + PULSE_MS, times: 4 },
    ],
  };
}
