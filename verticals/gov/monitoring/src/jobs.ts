import { dateInChina, type Job, job } from "@zhida/platform";
import { z } from "zod";
import type { Monitoring } from "./deps.ts";
import { beginPlans, endStates } from "./registry/set-state.ts";
import { dropPartitions, makePartitions } from "./store/partitions.ts";

const AHEAD_DAYS = 3;
const DAY_MS = 86_400_000;

export const monitoringJobs = (deps: Monitoring): Job[] => [
  job({
    name: "monitoring.end-states",
    data: z.object({}),
    cron: "* * * * *",
    handler: async (work) => {
      await endStates(deps, work);
      await beginPlans(deps, work);
    },
  }),
  job({
    name: "monitoring.partitions",
    data: z.object({}),
    cron: "7 * * * *",
    // Each partition in a transaction of its own: nobody waits long for a lock.
    transaction: false,
    handler: async (work) => {
      const day = (days: number) => dateInChina(new Date(work.now.getTime() + days * DAY_MS));
      const { keepFramesDays, keepDataDays } = deps.gateways;
      await makePartitions(
        work.db,
        Array.from({ length: AHEAD_DAYS + 1 }, (_, n) => day(n)),
      );
      await dropPartitions(work.db, "frame", day(-keepFramesDays));
      await dropPartitions(work.db, "reading", day(-keepDataDays));
      await dropPartitions(work.db, "position", day(-keepDataDays));
    },
  }),
];
