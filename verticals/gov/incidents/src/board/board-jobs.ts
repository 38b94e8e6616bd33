import { dateInChina, job } from "@zhida/platform";
import { z } from "zod";
import type { Incidents } from "../deps.ts";
import { settleDays } from "../store/board.ts";

export const boardJobs = ({ places }: Pick<Incidents, "places">) => [
  job({
    name: "incidents.settle-board",
    data: z.object({}),
    cron: "20 0 * * *",
    handler: async ({ db, now }) => {
      for (const { code } of places.areasWithin("", "county")) await settleDays(db, code, dateInChina(now));
    },
  }),
];
