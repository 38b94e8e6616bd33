import { access, route } from "@zhida/identity";
import { Id } from "@zhida/platform";
import { z } from "zod";
import { Correction, CorrectionDecision, CorrectionPage, CorrectionQuery } from "../contract.ts";
import { decideCorrection } from "../decide-correction.ts";
import { describeCorrection } from "../describe-correction.ts";
import { ownedDatasets } from "../ownership.ts";
import type { RouteDeps } from "../routes.ts";
import { listDatasetCorrections } from "../store/corrections.ts";

export const correctionRoutes = ({ configuration }: RouteDeps) => [
  route({
    method: "GET",
    url: "/api/exchange/corrections",
    summary: "Correction requests about one's own datasets",
    access: access.staff("correction.decide"),
    query: CorrectionQuery,
    response: CorrectionPage,
    handler: async ({ work, actor, query }) => {
      const current = await configuration.current(work);
      const owned = ownedDatasets(current, actor, "correction.decide");
      const datasets = query.dataset ? owned.filter((code) => code === query.dataset) : owned;
      if (datasets.length === 0) return { items: [], next: null };
      const rows = await listDatasetCorrections(work.db, { ...query, datasets });
      return { next: rows.next, items: rows.items.map((row) => describeCorrection(row, current, { masked: true })) };
    },
  }),
  route({
    method: "POST",
    url: "/api/exchange/corrections/:id/decision",
    summary: "Accept or reject a correction request",
    access: access.staff("correction.decide"),
    params: z.object({ id: Id }),
    body: CorrectionDecision,
    response: Correction,
    handler: ({ work, actor, params, body }) => decideCorrection(configuration, work, actor, params.id, body),
  }),
];
