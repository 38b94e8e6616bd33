import { Line } from "@zhida/places/contract";
import { MOST_POINTS, type Route, rounded } from "./route-edits.ts";

/** A way as people paste it: a line `lon, lat` for each point, or GeoJSON. Undefined for what is no way. */
export function parseRoute(text: string): Route | undefined {
  const trimmed = text.trim();
  const points = trimmed.startsWith("{") ? ofGeoJson(trimmed) : trimmed.split(/\n+/).map(ofLine);
  const line = Line.max(MOST_POINTS).safeParse(points);
  return line.success ? line.data.map(([lon, lat]) => rounded(lon, lat)) : undefined;
}

export const routeAsText = (route: Route): string => route.map(([lon, lat]) => `${lon}, ${lat}`).join("\n");

const ofLine = (line: string): number[] =>
  line
    .trim()
    .split(/[\s,，;；]+/)
    .map(Number);

function ofGeoJson(text: string): unknown {
  try {
    const given = JSON.parse(text);
    const geometry = given.features?.[0]?.geometry ?? given.geometry ?? given;
    return geometry.type === "LineString"
      ? geometry.coordinates.map((point: number[]) => point.slice(0, 2))
      : undefined;
  } catch {
    return undefined;
  }
}
