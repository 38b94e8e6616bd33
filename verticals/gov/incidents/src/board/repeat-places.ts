import type { PlacesService } from "@zhida/places";
import type { Work } from "@zhida/platform";
import { NEIGHBOURS } from "../report/cell.ts";
import { SAME_PLACE_M } from "../report/open-incident.ts";
import { type Reported, reportedTogether } from "../store/repeat-places.ts";

/** Finds the repeat places of a county; what was found is kept for a moment, so that a full board does not search again. */
export type RepeatPlaces = (work: Work, division: string) => Promise<Reported[][]>;

const DAY = 86_400_000;
const DAYS = 90;
const AT_LEAST = 3;
const KEEP_MS = 30_000;

export function createRepeatPlaces({ distanceM }: Pick<PlacesService, "distanceM">, keepMs = KEEP_MS): RepeatPlaces {
  const kept = new Map<string, { until: number; places: Promise<Reported[][]> }>();
  return (work, division) => {
    const known = kept.get(division);
    if (known && performance.now() < known.until) return known.places;
    const places = search(work, division);
    kept.set(division, { until: performance.now() + keepMs, places });
    places.catch(() => kept.delete(division));
    return places;
  };

  async function search({ db, now }: Work, division: string): Promise<Reported[][]> {
    const since = new Date(now.getTime() - DAYS * DAY);
    return clusters(await reportedTogether(db, { division, since, now, atLeast: AT_LEAST }), distanceM);
  }
}

/**
 * Groups of at least three of one category, each within 50 m of the one in its middle; the densest is taken first, nobody is in two. The
 * largest group comes first.
 */
export function clusters(reported: readonly Reported[], distanceM: PlacesService["distanceM"]): Reported[][] {
  const places: Reported[][] = [];
  for (const alike of Map.groupBy(reported, ({ category }) => category).values()) {
    const near = neighboursOf(alike, distanceM);
    const middles = [...alike].sort(
      (a, b) => (near.get(b)?.length ?? 0) - (near.get(a)?.length ?? 0) || (a.id < b.id ? -1 : 1),
    );
    const taken = new Set<Reported>();
    for (const middle of middles) {
      if (taken.has(middle)) continue;
      const group = (near.get(middle) ?? []).filter((each) => !taken.has(each));
      if (group.length < AT_LEAST) continue;
      for (const each of group) taken.add(each);
      places.push(group);
    }
  }
  return places.sort((a, b) => b.length - a.length || ((a[0]?.id ?? "") < (b[0]?.id ?? "") ? -1 : 1));
}

/** Of each, itself and those within 50 m; only neighbouring cells are looked at. */
function neighboursOf(alike: readonly Reported[], distanceM: PlacesService["distanceM"]): Map<Reported, Reported[]> {
  const byCell = Map.groupBy(alike, ({ cell }) => cell);
  const near = (each: Reported) =>
    NEIGHBOURS.flatMap((step) => byCell.get(each.cell + step) ?? []).filter(
      (other) => distanceM(each, other) <= SAME_PLACE_M,
    );
  return new Map(alike.map((each) => [each, near(each)]));
}
