import type { Point } from "@zhida/places/contract";
import type { MonitoringDeps } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { countyAt } from "./county-at.ts";

/** A device stands in the county that it is registered in, as far as the border is drawn. */
export function checkPoint(deps: Pick<MonitoringDeps, "places">, division: string, point: Point): void {
  const county = division.slice(0, 6);
  const at = countyAt(deps, county);
  if (at && at(point) !== county) throw refuse("point_outside");
}
