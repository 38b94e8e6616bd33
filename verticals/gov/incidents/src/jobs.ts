import { job } from "@zhida/platform";
import { z } from "zod";
import { deleteLooseFiles } from "./store/files.ts";

/** Days after which an upload that never came to belong to an incident is forgotten. */
const LOOSE_DAYS = 7;
const DAY = 86_400_000;

export const incidentJobs = () => [
  job({
    name: "incidents.forget-loose-files",
    data: z.object({}),
    cron: "40 3 * * *",
    handler: async ({ db, now }) => void (await deleteLooseFiles(db, new Date(now.getTime() - LOOSE_DAYS * DAY))),
  }),
];
