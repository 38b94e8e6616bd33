import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { isStaff } from "../access.ts";
import type { NearbyIncidents } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { cellsAround, degreesOf } from "../report/cell.ts";
import { SAME_PLACE_M } from "../report/open-incident.ts";
import { openAround } from "../store/nearby-incidents.ts";
import { stateOf } from "./state-label.ts";

const SHOWN = 5;

/** What may be the same: open, within 50 m, of this category first, else of its agency. To be followed instead of reported again. */
export async function listNearby(
  incidents: Incidents,
  work: Work,
  actor: Actor | undefined,
  { lon, lat, category: code }: { lon: number; lat: number; category: string },
): Promise<NearbyIncidents> {
  const category = incidents.taxonomy.category(code);
  if (!category) throw refuse("unknown_category");
  const spot = { lon, lat };
  const within = degreesOf(SAME_PLACE_M, spot);
  const found = await openAround(work.db, { cells: cellsAround(spot), agency: category.agency, spot, within });
  const near = found
    .map((incident) => ({ incident, distanceM: Math.round(incidents.places.distanceM(spot, incident) * 10) / 10 }))
    .filter(({ incident, distanceM }) => distanceM <= SAME_PLACE_M && isShown(incident))
    .sort((one, other) => rank(one.incident) - rank(other.incident) || one.distanceM - other.distanceM);
  return {
    items: near.slice(0, SHOWN).map(({ incident, distanceM }) => ({
      id: incident.id,
      number: incident.number,
      title: incident.title,
      description: incident.description,
      state: stateOf(incident.state),
      distanceM,
      reportedAt: incident.reported_at.toISOString(),
      followers: incident.followers,
      cover: incident.cover,
    })),
  };

  function rank({ category: each }: { category: string }): number {
    return each === code ? 0 : 1;
  }
  function isShown(incident: (typeof found)[number]): boolean {
    const isPublic = incidents.taxonomy.category(incident.category)?.public ?? false;
    return isPublic || isStaff(actor, { incident, assists: [] });
  }
}
