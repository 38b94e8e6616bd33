import type { Point } from "@zhida/places/contract";
import type { LoadState } from "../contract.ts";
import { metresBetween } from "./plane.ts";

/** What one position after the other says about a moving device. */
export type TruckTrack = {
  at: number;
  point: Point;
  speed: number;
  load: LoadState;
  reportGapS: number;
  /** The load has gone from full to empty with this position. */
  unloaded: boolean;
  stoppedSince: number | undefined;
  stoppedAt: Point | undefined;
  /** Positions in a row that said full: one alone may be a fault of the sensor. */
  fullInRow: number;
  isLaden: boolean;
};

export type Fix = { at: number; lon: number; lat: number; speedKmh: number; load: LoadState };

const STOPPED_KMH = 5;
/** A parked receiver wanders by this much. */
const STOPPED_M = 50;
const SURELY_FULL = 2;

export function beginTrack(fix: Fix): TruckTrack {
  const track: TruckTrack = {
    at: fix.at,
    point: { lon: fix.lon, lat: fix.lat },
    speed: fix.speedKmh,
    load: fix.load,
    reportGapS: 0,
    unloaded: false,
    stoppedSince: undefined,
    stoppedAt: undefined,
    fullInRow: 0,
    isLaden: false,
  };
  return follow(track, fix);
}

/** Takes the next position in; it must not be older than the one before. */
export function follow(track: TruckTrack, { at, lon, lat, speedKmh, load }: Fix): TruckTrack {
  const point = { lon, lat };
  track.reportGapS = (at - track.at) / 1_000;
  const stays = track.stoppedAt !== undefined && metresBetween(track.stoppedAt, point) <= STOPPED_M;
  if (speedKmh >= STOPPED_KMH) {
    track.stoppedSince = undefined;
    track.stoppedAt = undefined;
  } else if (!stays) {
    track.stoppedSince = at;
    track.stoppedAt = point;
  }
  track.unloaded = load === "empty" && track.isLaden;
  if (load === "full") track.fullInRow++;
  else if (load !== "unknown") track.fullInRow = 0;
  if (track.fullInRow >= SURELY_FULL) track.isLaden = true;
  if (load === "empty") track.isLaden = false;
  if (load !== "unknown") track.load = load;
  track.at = at;
  track.point = point;
  track.speed = speedKmh;
  return track;
}

export const stoppedS = ({ at, stoppedSince }: TruckTrack): number =>
  stoppedSince === undefined ? 0 : (at - stoppedSince) / 1_000;
