import { type Db, tables } from "@zhida/platform";
import type { Selectable } from "kysely";
import type { Availability, Dataset } from "../contract.ts";
import type { DatasetTable, Tables } from "./tables.ts";

type Draft = Omit<Dataset, "availability" | "availabilityNote" | "updatedAt">;

export async function saveDatasets(db: Db, datasets: readonly Draft[], now: Date): Promise<void> {
  if (datasets.length === 0) return;
  await tables<Tables>(db)
    .insertInto("exchange.dataset")
    .values(
      datasets.map((d) => ({
        code: d.code,
        owner_code: d.owner.code,
        owner_name: JSON.stringify(d.owner.name),
        name: JSON.stringify(d.name),
        description: JSON.stringify(d.description),
        subject_kind: d.subjectKind,
        subject_field: d.subjectKey,
        key_fields: d.keyFields,
        fields: JSON.stringify(d.fields),
        update_source: JSON.stringify(d.updateSource),
        freshness_days: d.freshnessDays,
        connector: JSON.stringify(d.connector),
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("code").doUpdateSet(({ ref }) => ({
        owner_name: ref("excluded.owner_name"),
        name: ref("excluded.name"),
        description: ref("excluded.description"),
        subject_field: ref("excluded.subject_field"),
        key_fields: ref("excluded.key_fields"),
        fields: ref("excluded.fields"),
        update_source: ref("excluded.update_source"),
        freshness_days: ref("excluded.freshness_days"),
        connector: ref("excluded.connector"),
        updated_at: now,
      })),
    )
    .execute();
}

export async function setAvailability(
  db: Db,
  code: string,
  change: { availability: Availability; note: string | null; now: Date },
): Promise<void> {
  await tables<Tables>(db)
    .updateTable("exchange.dataset")
    .set({ availability: change.availability, availability_note: change.note, updated_at: change.now })
    .where("code", "=", code)
    .execute();
}

export const toDataset = (row: Selectable<DatasetTable>): Dataset => ({
  code: row.code,
  owner: { code: row.owner_code, name: row.owner_name },
  name: row.name,
  description: row.description,
  subjectKind: row.subject_kind,
  subjectKey: row.subject_field,
  keyFields: row.key_fields,
  fields: row.fields,
  updateSource: row.update_source,
  freshnessDays: row.freshness_days,
  connector: row.connector,
  availability: row.availability,
  availabilityNote: row.availability_note,
  updatedAt: row.updated_at.toISOString(),
});
