/** [west, south, east, north] in degrees, WGS-84. */
export type MapBounds = readonly [west: number, south: number, east: number, north: number];

export type MapPoint = { lon: number; lat: number };

/** How urgent a thing on the map is; the colours are the palette's. */
export const MAP_TONES = ["alarm", "warn", "calm", "info", "done"] as const;
export type MapTone = (typeof MAP_TONES)[number];

/** One thing at one place. `name` is what the list beside the map and a screen reader say. */
export type MapMark = MapPoint & {
  id: string;
  tone: MapTone;
  name: string;
  detail?: string;
};

/** A line or an area drawn under the marks: a patrol's track, a subscription's circle, a site. */
export type MapShape = {
  id: string;
  kind: "line" | "area";
  tone: MapTone;
  /** Of a line: metres of ground that are shaded along it, measured across. */
  widthM?: number;
  /** One line, or the rings of one polygon, the outer one first. */
  coordinates: readonly (readonly [number, number])[] | readonly (readonly (readonly [number, number])[])[];
};
