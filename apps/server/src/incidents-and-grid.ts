import type { GovGridService, IncidentOutcome, Verification } from "@zhida/gov-grid";
import { type GovIncidentsService, incidentEnded } from "@zhida/gov-incidents";
import { type Module, subscription, type Work } from "@zhida/platform";

/** Incidents and grid work do not know each other: what waits to be verified comes onto the day's list of the grid worker. */
export const verificationsOf =
  (incidents: Pick<GovIncidentsService, "verificationsFor">) =>
  async (work: Work, request: { workerId: string; organisations: readonly string[] }): Promise<Verification[]> =>
    (await incidents.verificationsFor(work, request)).map(({ id, number, title, place, dueAt }) => ({
      incidentId: id,
      number,
      title,
      address: place.address,
      lon: place.lon,
      lat: place.lat,
      dueAt,
    }));

/** What became of an incident that a grid worker found counts on the leader board. */
export const outcomesForGrid = (grid: Pick<GovGridService, "recordOutcome">): Module => ({
  name: "incidents-and-grid",
  subscriptions: [
    subscription({
      name: "grid.incident-outcomes",
      event: incidentEnded,
      handler: async (work, { data }) => {
        const kind = outcomeOf(data);
        if (data.source !== "grid" || data.reportedBy === null || kind === undefined) return;
        await grid.recordOutcome(work, {
          incidentId: data.incidentId,
          division: data.division,
          workerId: data.reportedBy,
          grid: data.grid,
          kind,
          endedAt: new Date(data.endedAt),
        });
      },
    }),
  ],
});

/** A report at which nothing was found led to nothing; one that is merged was made before. */
function outcomeOf({
  state,
  onTheSpot,
  result,
}: {
  state: "closed" | "rejected" | "merged";
  onTheSpot: boolean;
  result: string | null;
}): IncidentOutcome["kind"] | undefined {
  if (state === "rejected") return "rejected";
  if (state === "merged") return "duplicate";
  if (onTheSpot) return "settled";
  return result === "nothing_found" ? undefined : "solved";
}
