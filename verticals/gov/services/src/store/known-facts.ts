import { type Db, tables } from "@zhida/platform";
import type { Snapshot } from "../assess/snapshot.ts";
import type { ServicesTables } from "./tables.ts";

export const findKnownFacts = (
  db: Db,
  subjectId: string,
  readOn: string,
): Promise<{ snapshot: Snapshot } | undefined> =>
  tables<ServicesTables>(db)
    .selectFrom("services.known_facts")
    .select("snapshot")
    .where("subject_id", "=", subjectId)
    .where("read_on", "=", readOn)
    .executeTakeFirst();

export async function saveKnownFacts(db: Db, subjectId: string, readOn: string, snapshot: Snapshot): Promise<void> {
  const values = { snapshot: JSON.stringify(snapshot), read_on: readOn };
  await tables<ServicesTables>(db)
    .insertInto("services.known_facts")
    .values({ subject_id: subjectId, ...values })
    .onConflict((conflict) => conflict.column("subject_id").doUpdateSet(values))
    .execute();
}
