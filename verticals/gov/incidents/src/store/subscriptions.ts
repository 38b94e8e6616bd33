import type { Db } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import { incidents } from "./tables.ts";

export type SubscriptionRecord = {
  person_id: string;
  id: string;
  area: string | null;
  lon: number | null;
  lat: number | null;
  radius_m: number | null;
  name: LocalizedText;
  since: Date;
};

export const listSubscriptions = (db: Db, personId?: string): Promise<SubscriptionRecord[]> =>
  incidents(db)
    .selectFrom("incidents.subscription")
    .selectAll()
    .$if(personId !== undefined, (query) => query.where("person_id", "=", personId as string))
    .orderBy("person_id")
    .orderBy("id")
    .execute();

export async function insertSubscription(db: Db, record: SubscriptionRecord): Promise<void> {
  await incidents(db)
    .insertInto("incidents.subscription")
    .values({ ...record, name: JSON.stringify(record.name) as never })
    .execute();
}

export async function deleteSubscription(db: Db, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await incidents(db)
    .deleteFrom("incidents.subscription")
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
