import type { Db } from "@zhida/platform";
import { type ExtensionRecord, incidents } from "./tables.ts";

export async function insertExtension(db: Db, extension: ExtensionRecord): Promise<void> {
  await incidents(db).insertInto("incidents.extension").values(extension).execute();
}

export async function decideAsked(db: Db, extension: ExtensionRecord): Promise<void> {
  const { division, incident_id, seq, state, decided_at, decided_by } = extension;
  await incidents(db)
    .updateTable("incidents.extension")
    .set({ state, decided_at, decided_by })
    .where("division", "=", division)
    .where("incident_id", "=", incident_id)
    .where("seq", "=", seq)
    .execute();
}
