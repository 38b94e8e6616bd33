import { dateInChina, type Work } from "@zhida/platform";
import type { IncidentSummary } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { countSummary, type SummaryCounts } from "../store/summary.ts";

const DAY = 86_400_000;
const HOURS = 24;

/** The tiles of the screen: how the county stands now and what the day brought. */
export async function showSummary(
  incidents: Incidents,
  work: Work,
  { division, day = dateInChina(work.now) }: { division: string; day?: string },
): Promise<IncidentSummary> {
  const from = new Date(`${day}T00:00:00+08:00`);
  const counts = await countSummary(work.db, { division, from, to: new Date(from.getTime() + DAY), now: work.now });
  const { open, newToday, closedToday, overdue, dueSoon, toDispatch, verifying, supervised } = counts;
  return {
    division,
    day,
    at: work.now.toISOString(),
    open,
    newToday,
    closedToday,
    overdue,
    dueSoon,
    toDispatch,
    verifying,
    supervised,
    onTheSpotShare: share(counts.onTheSpot, counts.gridToday),
    inTimeShare: share(counts.inTime, counts.timed),
    satisfaction: share(counts.satisfied, counts.rated),
    byAgency: counts.byAgency.map(({ key, ...each }) => ({
      agency: key,
      name: incidents.taxonomy.agency(key)?.name ?? { zh: key, en: key },
      ...each,
    })),
    byTown: counts.byTown.flatMap(({ key, ...each }) =>
      key ? [{ town: key, name: incidents.places.area(key)?.name ?? { zh: key, en: key }, ...each }] : [],
    ),
    byHour: hoursOf(counts),
  };
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1e4) / 1e4;

function hoursOf({ reportedByHour, closedByHour }: SummaryCounts): IncidentSummary["byHour"] {
  const reported = new Map(reportedByHour.map(({ hour, count }) => [hour, count]));
  const closed = new Map(closedByHour.map(({ hour, count }) => [hour, count]));
  return Array.from({ length: HOURS }, (_, hour) => ({
    hour,
    reported: reported.get(hour) ?? 0,
    closed: closed.get(hour) ?? 0,
  }));
}
