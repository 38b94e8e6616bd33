import { job } from "@zhida/platform";
import { z } from "zod";
import type { Context } from "./deps.ts";
import { watchDeadlines } from "./watch-deadlines.ts";

export const caseflowJobs = (context: Context) => [
  job({
    name: "caseflow.deadlines",
    data: z.object({}),
    cron: "* * * * *",
    transaction: false,
    handler: (work) => watchDeadlines(context, work),
  }),
];
