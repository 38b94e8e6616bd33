import { type Db, type Job, job, type Logger, newId, type Work } from "@zhida/platform";
import { z } from "zod";
import { followExchange } from "../facts/take-in-changes.ts";
import type { EngineDeps } from "./deps.ts";
import { turnDay } from "./turn-day.ts";

/** How soon a change in a registry is looked for. */
const EVERY_MS = 1_000;

/** Looks for changes in the registries all the time; between two looks of all processes nothing is lost, only late. */
export function follower(
  deps: EngineDeps,
  { db, clock, log }: { db: Db; clock: { now(): Date }; log?: Pick<Logger, "error"> },
) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const look = () => {
    const work: Work = { db, now: clock.now(), requestId: newId() };
    running ??= followExchange(deps.facts, work, { wait: false })
      .catch((error) => log?.error({ err: error }, "changes of the registries were not taken in"))
      .finally(() => {
        running = undefined;
      });
  };
  return {
    start: () => {
      timer ??= setInterval(look, EVERY_MS);
      timer.unref();
    },
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** The same by the clock of the jobs, and the turn of the day: records that begin or end, ages that are reached. */
export const engineJobs = (deps: EngineDeps): Job[] => [
  job({
    name: "matching.follow",
    cron: "* * * * *",
    data: z.object({}),
    transaction: false,
    handler: async (work) => {
      await followExchange(deps.facts, work, { wait: true });
      await turnDay(deps, work);
    },
  }),
];
