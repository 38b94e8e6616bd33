import { type BlobStore, type Db, emit, Refusal, transact, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "../configuration.ts";
import type { Dataset } from "../contract.ts";
import { divisionOf } from "../decide-agreement.ts";
import { importFinished } from "../events.ts";
import { refuse } from "../refusals.ts";
import {
  advanceImport,
  findImport,
  finishImport,
  type ImportRow,
  insertBadRows,
  setTotalRows,
} from "../store/imports.ts";
import { type CheckedRow, rowChecker } from "./check-row.ts";
import { landRows } from "./land-rows.ts";
import { readRows } from "./read-rows.ts";

type Deps = { configuration: ConfigurationCache; blobs: BlobStore };

const BATCH = 1_000;

/**
 * Lands a file batch by batch: the good rows become records, the bad ones are kept with what is wrong with them. Each batch is one
 * transaction with the progress in it, so an import that was broken off goes on behind its last batch.
 */
export async function runImport(deps: Deps, work: Work, importId: string): Promise<void> {
  const row = await findImport(work.db, importId);
  if (!row || (row.state !== "queued" && row.state !== "running")) return;
  const dataset = (await deps.configuration.current(work)).datasets.get(row.dataset);
  const bytes = await deps.blobs.get(row.blob);
  if (!dataset || !bytes) return await finish(work, row, dataset, refuse("import_not_found"));
  try {
    await setTotalRows(work.db, importId, await countRows(row, bytes));
    await landFile(work, row, dataset, bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return await finish(work, row, dataset, error);
  }
  await finish(work, row, dataset);
}

async function landFile(work: Work, row: ImportRow, dataset: Dataset, bytes: Uint8Array): Promise<void> {
  const check = rowChecker(dataset, row.columns, row.mapping);
  const mapped = new Set(Object.values(row.mapping));
  let done = row.processed_rows;
  let skipped = 0;
  let batch: CheckedRow[] = [];
  const land = async () => {
    const from = done;
    await transact(work.db, (db) => landBatch({ ...work, db }, row, dataset, batch, { from, mapped }));
    done += batch.length;
    batch = [];
  };
  for await (const raw of dataRows(row, bytes)) {
    const checked = check(raw);
    if (skipped < row.processed_rows) {
      skipped += 1;
      continue;
    }
    batch.push(checked);
    if (batch.length === BATCH) await land();
  }
  if (batch.length > 0) await land();
}

async function landBatch(
  work: Work,
  row: ImportRow,
  dataset: Dataset,
  batch: readonly CheckedRow[],
  { from, mapped }: { from: number; mapped: ReadonlySet<string> },
): Promise<void> {
  const good = batch.filter((each) => each.ok);
  const bad = batch.filter((each) => !each.ok);
  const landed = await landRows(work, dataset, good, { validFrom: row.valid_from, source: `import:${row.id}`, mapped });
  await insertBadRows(work.db, row.id, bad);
  const progress = { processed: batch.length, bad: bad.length, ...landed };
  if (!(await advanceImport(work.db, row.id, from, progress))) throw new Error("another process works on this import");
}

async function* dataRows(row: ImportRow, bytes: Uint8Array) {
  const rows = readRows(row.format, bytes);
  await rows.next();
  yield* rows;
}

async function countRows(row: ImportRow, bytes: Uint8Array): Promise<number> {
  let count = 0;
  for await (const _ of dataRows(row, bytes)) count += 1;
  return count;
}

async function finish(work: Work, row: ImportRow, dataset: Dataset | undefined, failure?: Refusal): Promise<void> {
  await transact(work.db, async (db: Db) => {
    const end = await finishImport(db, row.id, { now: work.now, failure: failure?.code ?? null });
    await emit({ ...work, db }, importFinished, {
      subject: row.id,
      division: divisionOf(dataset?.owner.code ?? ""),
      data: {
        importId: row.id,
        dataset: row.dataset,
        createdById: row.created_by_id,
        state: failure ? "failed" : "done",
        goodRows: end.processed_rows - end.bad_rows,
        badRows: end.bad_rows,
      },
    });
  });
}
