import { job } from "@zhida/platform";
import { z } from "zod";
import { deleteTrackPointsBefore } from "./store/patrols.ts";

/** Days for which the points of a track are kept as the phone sent them; its simplified line stays. */
const KEPT_DAYS = 7;

export const gridJobs = () => [
  job({
    name: "grid.forget-track-points",
    data: z.object({}),
    cron: "20 3 * * *",
    handler: (work) => deleteTrackPointsBefore(work.db, new Date(work.now.getTime() - KEPT_DAYS * 86_400_000)),
  }),
];
