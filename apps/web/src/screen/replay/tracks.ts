import type { DevicePosition } from "@zhida/gov-monitoring/contract";
import { getTrack } from "../../api/monitoring.ts";
import { mercatorX, mercatorY } from "../map/mercator.ts";

/** One vehicle's day: times rise. */
export type Track = { at: Float64Array; x: Float64Array; y: Float64Array; full: Uint8Array };

const AT_ONCE = 4;
export const MOST_TRACKS = 60;

/** The days of some vehicles, a few at a time so that the live screen keeps its line. */
export async function fetchTracks(devices: readonly string[], from: number, to: number): Promise<Track[]> {
  const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  const waiting = devices.slice(0, MOST_TRACKS);
  const tracks: Track[] = [];
  const work = async () => {
    for (let device = waiting.shift(); device; device = waiting.shift()) {
      const { items } = await getTrack({ device, ...span });
      if (items.length > 1) tracks.push(trackOf(items));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return tracks;
}

export const trackOf = (positions: readonly DevicePosition[]): Track => ({
  at: Float64Array.from(positions, ({ at }) => Date.parse(at)),
  x: Float64Array.from(positions, ({ lon }) => mercatorX(lon)),
  y: Float64Array.from(positions, ({ lat }) => mercatorY(lat)),
  full: Uint8Array.from(positions, ({ load }) => (load === "full" || load === "half" ? 1 : 0)),
});

/** Index of the last position at or before that time; -1 before the first. */
export function lastBefore({ at }: Track, time: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
