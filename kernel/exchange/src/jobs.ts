import { type BlobStore, type Job, job } from "@zhida/platform";
import { z } from "zod";
import type { ConfigurationCache } from "./configuration.ts";
import { runImport } from "./import/run-import.ts";
import { trimChanges } from "./store/changes.ts";

/** Lands an uploaded file. It opens a transaction for each batch, so that its progress can be seen. */
export const importJob = (deps: { configuration: ConfigurationCache; blobs: BlobStore }): Job =>
  job({
    name: "exchange.import",
    data: z.object({ importId: z.uuid() }),
    transaction: false,
    handler: (work, { importId }) => runImport(deps, work, importId),
  });

const KEEP_CHANGES_DAYS = 30;

/** A consumer that has not followed the changes for a month takes everything anew. */
export const trimFeed: Job = job({
  name: "exchange.trim-changes",
  cron: "41 3 * * *",
  data: z.object({}),
  handler: ({ db }) => trimChanges(db, KEEP_CHANGES_DAYS),
});
