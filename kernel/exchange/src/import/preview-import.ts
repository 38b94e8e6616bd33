import type { Actor } from "@zhida/identity";
import { type BlobStore, dateInChina, newId, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "../configuration.ts";
import type { ImportPreview, RowError } from "../contract.ts";
import { getOwnedDataset } from "../ownership.ts";
import { refuse } from "../refusals.ts";
import { insertImport, toImportJob } from "../store/imports.ts";
import { rowChecker } from "./check-row.ts";
import { formatOf } from "./file-format.ts";
import { mapColumns, unmappedFields } from "./map-columns.ts";
import { columnsOf, type Row, readRows } from "./read-rows.ts";
import { toRowError } from "./row-error-text.ts";

type Deps = { configuration: ConfigurationCache; blobs: BlobStore };
type Upload = { dataset: string; name: string; bytes: Uint8Array; language: "zh-CN" | "en" };

/** How many rows are checked and shown before anything is written. */
const CHECKED = 1_000;
const SHOWN = 20;

/** Keeps the file and shows what an import of it would find: columns, their proposed fields, the first rows and their faults. */
export async function previewImport(deps: Deps, work: Work, actor: Actor, upload: Upload): Promise<ImportPreview> {
  const dataset = getOwnedDataset(await deps.configuration.current(work), actor, "dataset.import", upload.dataset);
  if (dataset.connector.kind === "http_pull") throw refuse("import_not_accepted");
  const format = formatOf(upload.bytes);
  const { columns, rows } = await head(readRows(format, upload.bytes));
  const mapping = mapColumns(columns, dataset);
  const check = rowChecker(dataset, columns, mapping);
  const errors = rows.flatMap((row): RowError[] => {
    const checked = check(row);
    return checked.ok ? [] : checked.errors.map((error) => toRowError(row.row, error, dataset, upload.language));
  });
  const job = await insertImport(work.db, {
    id: newId(),
    dataset: dataset.code,
    file_name: upload.name.slice(0, 200),
    format,
    blob: await deps.blobs.put(upload.bytes),
    columns,
    mapping,
    valid_from: dateInChina(work.now),
    created_by: actor.name,
    created_by_id: actor.personId,
    created_at: work.now,
  });
  return {
    job: toImportJob(job),
    columns,
    mapping,
    unmappedFields: unmappedFields(mapping, dataset),
    rows: rows.slice(0, SHOWN),
    errors: errors.slice(0, 100),
  };
}

async function head(rows: AsyncGenerator<Row>): Promise<{ columns: string[]; rows: Row[] }> {
  const columns = columnsOf((await rows.next()).value ?? undefined);
  const first: Row[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length === CHECKED) break;
  }
  if (first.length === 0) throw refuse("empty_file");
  return { columns, rows: first };
}
