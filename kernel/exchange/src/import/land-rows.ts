import { isDeepStrictEqual } from "node:util";
import { newId, type Work } from "@zhida/platform";
import type { Dataset } from "../contract.ts";
import { closeRecords, insertRecords, listOpenRecords, lockDataset, type RecordRow } from "../store/records.ts";
import { type CheckedRow, recordKey } from "./check-row.ts";

type GoodRow = Extract<CheckedRow, { ok: true }>;
type Landed = { new: number; changed: number; unchanged: number };

/**
 * Writes good rows as effective-dated records: what is new is added, what changed closes the old version and opens another from
 * `validFrom`, what is the same stays. Fields that the file has no column for keep what they were.
 */
export async function landRows(
  work: Work,
  dataset: Dataset,
  rows: readonly GoodRow[],
  options: { validFrom: string; source: string; mapped: ReadonlySet<string> },
): Promise<Landed> {
  if (rows.length === 0) return { new: 0, changed: 0, unchanged: 0 };
  await lockDataset(work.db, dataset.code);
  const open = await listOpenRecords(work.db, dataset.code, [...new Set(rows.map(({ subjectKey }) => subjectKey))]);
  const held = Map.groupBy(open, (record) => `${record.subject_key}\n${recordKey(dataset, record.data)}`);
  const added: RecordRow[] = [];
  const closed: { subjectKey: string; id: string }[] = [];
  const landed: Landed = { new: 0, changed: 0, unchanged: 0 };
  for (const row of rows) {
    const versions = held.get(`${row.subjectKey}\n${row.key}`) ?? [];
    const kept = Object.entries(versions[0]?.data ?? {}).filter(([field]) => !options.mapped.has(field));
    const data = { ...Object.fromEntries(kept), ...row.data };
    if (versions.length === 1 && isDeepStrictEqual(versions[0]?.data, data)) {
      landed.unchanged += 1;
      continue;
    }
    landed[versions.length === 0 ? "new" : "changed"] += 1;
    closed.push(...versions.map(({ id }) => ({ subjectKey: row.subjectKey, id })));
    added.push({
      subject_key: row.subjectKey,
      dataset: dataset.code,
      id: newId(),
      valid_from: options.validFrom,
      valid_to: null,
      data,
      received_at: work.now,
      source: options.source,
    });
  }
  await closeRecords(work.db, dataset.code, closed, options.validFrom);
  await insertRecords(work.db, added);
  return landed;
}
