import { useQueryClient } from "@tanstack/react-query";
import type { Today } from "@zhida/gov-grid/contract";
import { useEffect } from "react";
import { incidentFilePath } from "../../../api/incidents.ts";
import { incidentQuery, taxonomyQuery } from "../../incidents/incident-queries.ts";
import { careQuery, patrolRouteQuery, visitFormsQuery } from "../grid-queries.ts";

/** While there is a network, fetches what the day's work asks for where there is none; the service worker keeps it. */
export function useFieldKit(today: Today | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!today || !navigator.onLine) return;
    void client.prefetchQuery(taxonomyQuery);
    void client.prefetchQuery(visitFormsQuery);
    void client.prefetchInfiniteQuery(careQuery);
    for (const { code } of today.grids) void client.prefetchQuery(patrolRouteQuery(code));
    for (const { incidentId } of today.verifications) void fetchIncident(incidentId);
    async function fetchIncident(id: string) {
      const { files } = await client.fetchQuery(incidentQuery(id)).catch(() => ({ files: [] }));
      for (const file of files.filter(({ kind }) => kind === "photo"))
        void fetch(incidentFilePath(file.id)).catch(() => undefined);
    }
  }, [today, client]);
}
