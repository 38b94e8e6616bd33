import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { IncidentMap, MapQuery } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { type Bbox, cellsIn, markersIn } from "../store/map-incidents.ts";
import { sightOf } from "./sight.ts";
import { toMarker } from "./to-marker.ts";

/** More markers than this are counted by cells. */
const MAX_MARKERS = 5_000;
const DAY = 86_400_000;

export async function showMap(
  incidents: Incidents,
  work: Work,
  actor: Actor | undefined,
  query: MapQuery,
): Promise<IncidentMap> {
  const { state, category, agency } = query;
  const since = query.since ? new Date(query.since) : new Date(work.now.getTime() - DAY);
  const asked = { bbox: readBbox(query.bbox), state, since, category, agency, sight: sightOf(incidents, actor) };
  const markers = await markersIn(work.db, asked, MAX_MARKERS + 1);
  if (markers.length <= MAX_MARKERS) {
    return { items: markers.map((each) => toMarker(each, work.now)), cells: [], total: markers.length };
  }
  const cells = await cellsIn(work.db, asked);
  return { items: [], cells, total: cells.reduce((sum, { count }) => sum + count, 0) };
}

function readBbox(text: string): Bbox {
  const [west, south, east, north] = text.split(",").map(Number) as [number, number, number, number];
  if (west >= east || south >= north) throw refuse("bad_bbox");
  return { west, south, east, north };
}
