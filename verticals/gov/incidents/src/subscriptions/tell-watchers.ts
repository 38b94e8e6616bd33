import { type Work, withoutWaiting } from "@zhida/platform";
import type { Incidents } from "../deps.ts";
import type { IncidentRecord } from "../store/tables.ts";

/** Whoever watches the place hears of a public incident there; what he reported himself is no news to him. */
export async function tellWatchers(incidents: Incidents, work: Work, incident: IncidentRecord): Promise<void> {
  if (!incidents.taxonomy.category(incident.category)?.public || incident.on_the_spot) return;
  const area = incident.grid ?? incident.community ?? incident.town ?? incident.division;
  const watchers = incidents.subscriptions
    .watchersOf(area, incident)
    .filter(({ personId }) => personId !== incident.reporter_id);
  if (watchers.length === 0) return;
  const notices = watchers.map(({ personId, name }) => ({
    to: personId,
    template: "incidents.in-area",
    params: { title: incident.title, place: incident.address, area: name, number: incident.number },
    link: `/incidents/${incident.id}`,
    dedupeKey: `incident-in-area:${incident.id}`,
  }));
  await withoutWaiting(work.db, incidents.notify.sendMany(work, notices));
}
