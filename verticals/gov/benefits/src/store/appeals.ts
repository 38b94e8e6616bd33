import type { Db } from "@zhida/platform";
import type { Insertable } from "kysely";
import type { AppealState } from "../contract.ts";
import { type AppealRow, type AppealTable, benefits } from "./tables.ts";

/** Undefined when one is open already. */
export const insertAppeal = (db: Db, row: Insertable<AppealTable>): Promise<AppealRow | undefined> =>
  benefits(db)
    .insertInto("benefits.appeal")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["division", "policy", "subject_key"]).where("state", "=", "open").doNothing(),
    )
    .returningAll()
    .executeTakeFirst();

export const listAppealsOfGrant = (db: Db, division: string, grantId: string): Promise<AppealRow[]> =>
  benefits(db)
    .selectFrom("benefits.appeal")
    .selectAll()
    .where("division", "=", division)
    .where("grant_id", "=", grantId)
    .orderBy("id", "desc")
    .execute();

/** Newest first. */
export const listAppealsOf = (
  db: Db,
  filter: { subjectId: string; before?: string; limit: number },
): Promise<AppealRow[]> =>
  benefits(db)
    .selectFrom("benefits.appeal")
    .selectAll()
    .where("subject_id", "=", filter.subjectId)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

export const listAppealsBy = (
  db: Db,
  filter: { division: string; department?: string; state: AppealState; before?: string; limit: number },
): Promise<AppealRow[]> =>
  benefits(db)
    .selectFrom("benefits.appeal")
    .selectAll()
    .where("division", "=", filter.division)
    .$if(filter.department !== undefined, (query) => query.where("department", "=", filter.department as string))
    .where("state", "=", filter.state)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

export const findAppeal = (db: Db, division: string, id: string): Promise<AppealRow | undefined> =>
  benefits(db)
    .selectFrom("benefits.appeal")
    .selectAll()
    .where("division", "=", division)
    .where("id", "=", id)
    .executeTakeFirst();

/** Undefined when it has been decided already. */
export const decideAppealRow = (
  db: Db,
  decided: {
    division: string;
    id: string;
    state: Exclude<AppealState, "open">;
    decision: string;
    by: string;
    at: Date;
  },
): Promise<AppealRow | undefined> =>
  benefits(db)
    .updateTable("benefits.appeal")
    .set({ state: decided.state, decision: decided.decision, decided_by: decided.by, decided_at: decided.at })
    .where("division", "=", decided.division)
    .where("id", "=", decided.id)
    .where("state", "=", "open")
    .returningAll()
    .executeTakeFirst();
