import type { Actor } from "@zhida/identity";
import { enqueue, type Job, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "../configuration.ts";
import type { Dataset, ImportCommit, ImportJob } from "../contract.ts";
import { owns } from "../ownership.ts";
import { refuse } from "../refusals.ts";
import { findImport, type ImportRow, queueImport, toImportJob } from "../store/imports.ts";
import { requireMapping } from "./map-columns.ts";

/** Fixes the mapping and puts the import in the queue, in one transaction. */
export async function startImport(
  { configuration, runner }: { configuration: ConfigurationCache; runner: Job },
  work: Work,
  actor: Actor,
  id: string,
  commit: ImportCommit,
): Promise<ImportJob> {
  const { row, dataset } = await getImport(configuration, work, actor, id);
  requireMapping(commit.mapping, row.columns, dataset);
  const queued = await queueImport(work.db, id, {
    mapping: commit.mapping,
    validFrom: commit.validFrom ?? row.valid_from,
  });
  if (!queued) throw refuse("import_started");
  await enqueue(work, runner, { importId: id });
  return toImportJob(queued);
}

/** The import and its dataset, for an officer of the owner; for anybody else there is none. */
export async function getImport(
  configuration: ConfigurationCache,
  work: Work,
  actor: Actor,
  id: string,
): Promise<{ row: ImportRow; dataset: Dataset }> {
  const row = await findImport(work.db, id);
  const dataset = row && (await configuration.current(work)).datasets.get(row.dataset);
  if (!row || !dataset || !owns(actor, "dataset.import", dataset)) throw refuse("import_not_found");
  return { row, dataset };
}
