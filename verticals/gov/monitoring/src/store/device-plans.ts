import type { Db } from "@zhida/platform";
import type { Selectable } from "kysely";
import { type DevicePlanTable, monitoring } from "./tables.ts";

type Of = { division: string; id: string };
export type PlanRow = Selectable<DevicePlanTable>;

export async function insertPlan(db: Db, plan: PlanRow): Promise<void> {
  await monitoring(db).insertInto("monitoring.device_plan").values(plan).execute();
}

/** A device has few: the next first. */
export const listPlans = (db: Db, { division, id }: Of): Promise<PlanRow[]> =>
  monitoring(db)
    .selectFrom("monitoring.device_plan")
    .selectAll()
    .where("division", "=", division)
    .where("device_id", "=", id)
    .orderBy("begins_at")
    .limit(100)
    .execute();

/** Answers whether there was such a plan. */
export async function deletePlan(db: Db, { division, id }: Of, planId: string): Promise<boolean> {
  const { numDeletedRows } = await monitoring(db)
    .deleteFrom("monitoring.device_plan")
    .where("division", "=", division)
    .where("device_id", "=", id)
    .where("id", "=", planId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deletePlans(db: Db, { division, id }: Of): Promise<void> {
  await monitoring(db)
    .deleteFrom("monitoring.device_plan")
    .where("division", "=", division)
    .where("device_id", "=", id)
    .execute();
}

/** Those whose time has come. */
export const listDuePlans = (db: Db, now: Date): Promise<PlanRow[]> =>
  monitoring(db)
    .selectFrom("monitoring.device_plan")
    .selectAll()
    .where("begins_at", "<=", now)
    .orderBy("begins_at")
    .limit(1_000)
    .execute();
