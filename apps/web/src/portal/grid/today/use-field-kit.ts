import type { Today } from "@zhida/gov-grid/contract";
import { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useEffect } from "react";
import { incidentFilePath } from "../../../api/incidents.ts";
import { whenKept } from "../../offline/when-kept.ts";

/** What a day outside asks for, whatever the day. */
const ALWAYS = [
  "/api/grid/today",
  "/api/grid/care",
  "/api/grid/visits/due",
  "/api/grid/visits/forms",
  "/api/incidents/taxonomy",
];

/** While there is a network, has the service worker keep what the day's work needs where there is none. */
export function useFieldKit(today: Today | undefined): void {
  const grids = today?.grids.map(({ code }) => code).join();
  const incidents = today?.verifications.map(({ incidentId }) => incidentId).join();
  useEffect(() => {
    if (grids === undefined || incidents === undefined) return;
    void whenKept().then(async () => {
      const routes = grids ? grids.split(",").map((grid) => `/api/grid/route?grid=${grid}`) : [];
      await Promise.all([...ALWAYS, ...routes].map(keep));
      for (const id of incidents ? incidents.split(",") : []) await keepIncident(id);
    });
  }, [grids, incidents]);
}

/** With its photos: the verdict is given in front of them. */
async function keepIncident(id: string): Promise<void> {
  const answer = await keep(`/api/incidents/${id}`);
  const detail = IncidentDetail.safeParse(await answer?.json().catch(() => undefined));
  const photos = detail.data?.files.filter(({ kind }) => kind === "photo") ?? [];
  await Promise.all(photos.map((file) => keep(incidentFilePath(file.id))));
}

const keep = (path: string): Promise<Response | undefined> => fetch(path).catch(() => undefined);
