import { type Job, job } from "@zhida/platform";
import { z } from "zod";
import type { DeliveryLoop } from "./delivery-loop.ts";

/** Repeats failed attempts and picks up what a killed process left behind. */
export const notifyJobs = (loop: Pick<DeliveryLoop, "drain">): Job[] => [
  job({
    name: "notify.deliver",
    data: z.object({}),
    cron: "* * * * *",
    transaction: false,
    handler: async () => {
      await loop.drain();
    },
  }),
];
