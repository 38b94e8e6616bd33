import type { Line, Point, Position } from "@zhida/places/contract";
import type { LoadState } from "../contract.ts";
import { metresBetween } from "../trucks/plane.ts";
import type { Fix } from "../trucks/truck-track.ts";
import type { SimulatedTruck } from "./fleet.ts";

export type Driven = Fix & { direction: number };

const DAY_S = 86_400;
const SHANGHAI_S = 8 * 3_600;
/** Trucks work from half past six to half past nine in the evening. */
const BEGIN_S = 6.5 * 3_600;
const END_S = 21.5 * 3_600;
const LOADING_S = 480;
const UNLOADING_S = 180;
const SPEED_MPS = 10.5;

/** Where a truck is at a moment: it goes to and fro all day, and only the time decides. `number` keeps trucks apart. */
export function driveAt(truck: SimulatedTruck, number: number, at: number): Driven {
  const way = wayOf(truck);
  const oneWayS = way.lengthM / SPEED_MPS;
  const tripS = LOADING_S + UNLOADING_S + 2 * oneWayS;
  const ofDay = (at / 1_000 + SHANGHAI_S) % DAY_S;
  const since = ofDay - BEGIN_S - ((number * 397) % 1_800);
  const trip = Math.floor(since / tripS);
  const isWorking = since >= 0 && ofDay - since + (trip + 1) * tripS <= END_S;
  if (!isWorking) return still(truck.from, at, "empty");
  const into = since - trip * tripS;
  if (into < LOADING_S) return still(truck.from, at, loadAfter(into / LOADING_S));
  if (into < LOADING_S + oneWayS) return moving(way, (into - LOADING_S) / oneWayS, at, "full", false);
  const unloading = into - LOADING_S - oneWayS;
  if (unloading < UNLOADING_S) return still(truck.to, at, unloading < UNLOADING_S / 2 ? "full" : "empty");
  return moving(way, 1 - (unloading - UNLOADING_S) / oneWayS, at, "empty", true);
}

/** The way from where it loads to where it unloads. */
export function wayOf({ from, to, route }: Pick<SimulatedTruck, "from" | "to" | "route">): Way {
  const line: Line = [[from.lon, from.lat], ...route, [to.lon, to.lat]];
  const known = ways.get(route);
  if (known) return known;
  const marks = [0];
  for (let i = 1; i < line.length; i++) {
    marks.push(
      (marks[i - 1] as number) + metresBetween(pointOf(line[i - 1] as Position), pointOf(line[i] as Position)),
    );
  }
  const way = { line, marks, lengthM: marks.at(-1) as number };
  ways.set(route, way);
  return way;
}

export type Way = { line: Line; marks: number[]; lengthM: number };

const ways = new WeakMap<Line, Way>();

/** The point after a share of the way, and the direction of travel there. */
export function alongWay({ line, marks, lengthM }: Way, share: number): { point: Point; direction: number } {
  const metres = Math.min(1, Math.max(0, share)) * lengthM;
  let i = 1;
  while (i < marks.length - 1 && (marks[i] as number) < metres) i++;
  const [a, b] = [line[i - 1] as Position, line[i] as Position];
  const [from, to] = [marks[i - 1] as number, marks[i] as number];
  const part = to > from ? (metres - from) / (to - from) : 0;
  const east = (b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180);
  return {
    point: { lon: a[0] + (b[0] - a[0]) * part, lat: a[1] + (b[1] - a[1]) * part },
    direction: ((Math.atan2(east, b[1] - a[1]) * 180) / Math.PI + 360) % 360,
  };
}

function moving(way: Way, share: number, at: number, load: LoadState, isBack: boolean): Driven {
  const { point, direction } = alongWay(way, share);
  const speedKmh = Math.round(SPEED_MPS * 3.6 + 6 * Math.sin(share * 40));
  return { at, ...rounded(point), speedKmh, load, direction: isBack ? (direction + 180) % 360 : direction };
}

const still = (point: Point, at: number, load: LoadState): Driven => ({
  at,
  ...rounded(point),
  speedKmh: 0,
  load,
  direction: 0,
});

const loadAfter = (share: number): LoadState => (share < 0.4 ? "empty" : share < 0.8 ? "half" : "full");
const pointOf = ([lon, lat]: Position): Point => ({ lon, lat });
const rounded = ({ lon, lat }: Point): Point => ({ lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) });
