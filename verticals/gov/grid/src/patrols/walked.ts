import type { PlacesService } from "@zhida/places";
import type { Patrol } from "../contract.ts";
import type { TrackPointRow } from "../store/tables.ts";

/** Worse points say nothing about where somebody walked. */
const ACCURATE_M = 50;
/** Faster than this nobody patrols: the satellite fix jumped. */
const FASTEST_MPS = 15;
/** A phone that lies still seems to wander this far. */
const STANDING_M = 4;
const SIMPLIFY_M = 5;

export type Walked = Pick<Patrol, "distanceM" | "insideShare" | "track"> & { last: TrackPointRow | undefined };

/** What a track says: how far, how much of it in the grid, and its shape. `points` in the order of their time. */
export function walked(
  points: readonly TrackPointRow[],
  startedAt: Date,
  gridCode: string,
  places: Pick<PlacesService, "distanceM" | "locate">,
): Walked {
  const way: TrackPointRow[] = [];
  let metres = 0;
  for (const point of points) {
    if (point.accuracy_m !== null && point.accuracy_m > ACCURATE_M) continue;
    const last = way.at(-1);
    if (!last) {
      way.push(point);
      continue;
    }
    const step = places.distanceM(last, point);
    const seconds = (point.at.getTime() - last.at.getTime()) / 1_000;
    if (step < STANDING_M || step > FASTEST_MPS * Math.max(1, seconds)) continue;
    metres += step;
    way.push(point);
  }
  const inside = way.filter((point) => places.locate(point)?.grid === gridCode).length;
  return {
    distanceM: Math.round(metres),
    insideShare: way.length === 0 ? 0 : Math.round((inside / way.length) * 1_000) / 1_000,
    track: simplify(way).map(({ lon, lat, at }) => [
      lon,
      lat,
      Math.max(0, Math.round((at.getTime() - startedAt.getTime()) / 1_000)),
    ]),
    last: points.at(-1),
  };
}

/** Leaves points out that lie within 5 m of the line without them (Douglas and Peucker). */
function simplify(way: readonly TrackPointRow[]): TrackPointRow[] {
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last || way.length < 3) return [...way];
  let [farthest, at] = [0, 0];
  for (const [i, point] of way.entries()) {
    const away = awayFrom(point, first, last);
    if (away > farthest) [farthest, at] = [away, i];
  }
  if (farthest <= SIMPLIFY_M) return [first, last];
  return [...simplify(way.slice(0, at + 1)), ...simplify(way.slice(at)).slice(1)];
}

type Spot = { lon: number; lat: number };

/** Metres between a point and a stretch of a few kilometres at most, on a plane. */
function awayFrom(point: Spot, a: Spot, b: Spot): number {
  const east = 111_195 * Math.cos((point.lat * Math.PI) / 180);
  const [px, py] = [(point.lon - a.lon) * east, (point.lat - a.lat) * 111_195];
  const [bx, by] = [(b.lon - a.lon) * east, (b.lat - a.lat) * 111_195];
  const square = bx * bx + by * by;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, (px * bx + py * by) / square));
  return Math.hypot(px - t * bx, py - t * by);
}
