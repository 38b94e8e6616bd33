import type { Db } from "@zhida/platform";
import { type FileRecord, incidents } from "./tables.ts";

export async function insertFile(db: Db, file: FileRecord): Promise<void> {
  await incidents(db).insertInto("incidents.file").values(file).execute();
}

export const findFile = (db: Db, id: string): Promise<FileRecord | undefined> =>
  incidents(db).selectFrom("incidents.file").selectAll().where("id", "=", id).executeTakeFirst();

export const listFiles = (db: Db, incidentId: string): Promise<FileRecord[]> =>
  incidents(db)
    .selectFrom("incidents.file")
    .selectAll()
    .where("incident_id", "=", incidentId)
    .orderBy("at")
    .orderBy("id")
    .execute();

/** Gives uploads of this person to the incident; answers those that were still his to give. */
export const attachFiles = (
  db: Db,
  {
    incidentId,
    ids,
    by,
    stage,
  }: { incidentId: string; ids: readonly string[]; by: string; stage: FileRecord["stage"] },
): Promise<FileRecord[]> =>
  incidents(db)
    .updateTable("incidents.file")
    .set({ incident_id: incidentId, stage })
    .where("id", "in", ids)
    .where("uploaded_by", "=", by)
    .where("incident_id", "is", null)
    .returningAll()
    .execute();

/** Uploads that never came to belong to an incident. */
export async function deleteLooseFiles(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await incidents(db)
    .deleteFrom("incidents.file")
    .where("incident_id", "is", null)
    .where("at", "<", before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
