import { job } from "@zhida/platform";
import { z } from "zod";
import { cancelStaleDrafts } from "./store/applications.ts";

/** Days after which a draft nobody touched is cancelled and what registries said for it forgotten. */
const DRAFT_DAYS = 30;
const DAY = 86_400_000;

export const servicesJobs = () => [
  job({
    name: "services.cancel-stale-drafts",
    data: z.object({}),
    cron: "20 3 * * *",
    handler: async ({ db, now }) => void (await cancelStaleDrafts(db, new Date(now.getTime() - DRAFT_DAYS * DAY), now)),
  }),
];
