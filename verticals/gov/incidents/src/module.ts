import type { Module } from "@zhida/platform";
import { actOnIncident } from "./act/act-on-incident.ts";
import { createVerifiers } from "./act/verifiers.ts";
import { boardJobs } from "./board/board-jobs.ts";
import { keepRatings } from "./board/keep-ratings.ts";
import { createRepeatPlaces } from "./board/repeat-places.ts";
import { briefJobs } from "./brief/brief-jobs.ts";
import type { Incidents, IncidentsDeps } from "./deps.ts";
import { addDevicePhoto } from "./devices/add-device-photo.ts";
import { reportByDevice } from "./devices/report-by-device.ts";
import { listCounted } from "./figures/list-counted.ts";
import { storeFile } from "./files/upload-file.ts";
import { followCase } from "./follow-case.ts";
import process from "./incident-process.json" with { type: "json" };
import { incidentJobs } from "./jobs.ts";
import { createNewsDesk } from "./news/news-desk.ts";
import { noticeTemplates } from "./notices/templates.ts";
import { OWNER } from "./owner.ts";
import { keepRating } from "./rating.ts";
import { reportIncident } from "./report/report-incident.ts";
import { apiKeyRoutes } from "./routes/api-key-routes.ts";
import { boardRoutes } from "./routes/board-routes.ts";
import { briefRoutes } from "./routes/brief-routes.ts";
import { countyRoutes } from "./routes/county-routes.ts";
import { incidentRoutes } from "./routes/incident-routes.ts";
import { open311Routes } from "./routes/open311-routes.ts";
import { reportRoutes } from "./routes/report-routes.ts";
import { createRoutingBook } from "./routing/routing-book.ts";
import { saveRouting } from "./routing/show-routing.ts";
import type { GovIncidentsService } from "./service.ts";
import { listForStaff, listMine } from "./show/list-incidents.ts";
import { showMap } from "./show/show-map.ts";
import { showSummary } from "./show/show-summary.ts";
import { toRows } from "./show/to-row.ts";
import { listVerifications, locationsOf } from "./store/read-incident.ts";
import { installTaxonomy } from "./store/taxonomy.ts";
import { createSubscriptionBook } from "./subscriptions/subscription-book.ts";
import { shippedTaxonomy } from "./taxonomy/shipped-taxonomy.ts";
import { createTaxonomyBook } from "./taxonomy/taxonomy-book.ts";

/** 民情地图: incidents from report to feedback. `start` publishes the shipped taxonomy where it is not stored yet. */
export function govIncidentsModule(deps: IncidentsDeps): Module & { service: GovIncidentsService } {
  const { db, live, places } = deps;
  const incidents: Incidents = {
    ...deps,
    taxonomy: createTaxonomyBook(deps),
    routing: createRoutingBook(deps),
    subscriptions: createSubscriptionBook({ db, live, distanceM: places.distanceM }),
    news: createNewsDesk(deps),
    opening: new Set(),
    written: new WeakMap(),
    verifiers: createVerifiers(deps),
  };
  const board = { ...incidents, repeatPlaces: createRepeatPlaces(places) };
  deps.caseflow.registerProcess(process);
  deps.caseflow.registerOwner(OWNER, { onAction: followCase(incidents) });
  deps.notify.registerTemplates(noticeTemplates);
  const refresh = async () => {
    await Promise.all([incidents.taxonomy.load(), incidents.routing.load(), incidents.subscriptions.load()]);
  };
  return {
    name: "incidents",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [
      ...reportRoutes(incidents),
      ...countyRoutes(incidents),
      ...apiKeyRoutes(),
      ...boardRoutes(board),
      ...briefRoutes(board),
      ...incidentRoutes(incidents),
      ...open311Routes(incidents),
    ],
    jobs: [...incidentJobs(), ...boardJobs(incidents), ...briefJobs(board)],
    subscriptions: [keepRating, ...keepRatings],
    start: async () => {
      await installTaxonomy(db, await shippedTaxonomy(), deps.clock.now());
      await refresh();
    },
    stop: async () => {
      incidents.routing.stop();
      incidents.subscriptions.stop();
    },
    service: serviceOf(incidents, refresh),
  };
}

const serviceOf = (incidents: Incidents, refresh: () => Promise<void>): GovIncidentsService => ({
  taxonomy: () => incidents.taxonomy.current(),
  report: (work, request) => reportIncident(incidents, work, request),
  upload: (work, request) => storeFile(incidents, work, request),
  act: (work, request) => actOnIncident(incidents, work, request),
  list: (work, actor, query) => listForStaff(incidents, work, actor, query),
  mine: (work, actor, query) => listMine(incidents, work, actor, query),
  map: (work, actor, query) => showMap(incidents, work, actor, query),
  summary: (work, request) => showSummary(incidents, work, request),
  listCounted: (work, request) => listCounted(incidents, work, request),
  reportByDevice: (work, report) => reportByDevice(incidents, work, report),
  addDevicePhoto: (work, photo) => addDevicePhoto(work, photo),
  verificationsFor: async (work, { organisations, workerId }) =>
    toRows(incidents, work, await listVerifications(work.db, organisations, workerId)),
  locationsOf: (work, ids) => (ids.length === 0 ? Promise.resolve([]) : locationsOf(work.db, ids)),
  saveRouting: (work, request) => saveRouting(incidents, work, request),
  refresh,
});
