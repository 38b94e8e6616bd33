import { type Job, job } from "@zhida/platform";
import { z } from "zod";
import type { WorkshopDeps } from "./deps.ts";
import { giveUpDryRun, runDryRun } from "./run-dry-run.ts";

/** Tries a version on everybody. Opens a transaction for each batch, so that its progress can be seen. */
export const dryRunJob = (deps: WorkshopDeps): Job =>
  job({
    name: "matching.dry-run",
    data: z.object({ id: z.uuid() }),
    transaction: false,
    handler: (work, { id }) => runDryRun(deps, work, id),
    givenUp: (work, { id }) => giveUpDryRun(work, id),
  });
