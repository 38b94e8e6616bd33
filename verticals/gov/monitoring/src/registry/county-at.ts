import type { Point } from "@zhida/places/contract";
import type { MonitoringDeps } from "../deps.ts";

/** Tells the county of a point; undefined where nobody has drawn the border of the given one. */
export function countyAt(
  { places }: Pick<MonitoringDeps, "places">,
  county: string,
): ((point: Point) => string | undefined) | undefined {
  if (!places?.area(county)) return undefined;
  return (point) => places.locate(point)?.division;
}
