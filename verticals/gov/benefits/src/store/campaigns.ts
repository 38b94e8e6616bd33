import type { Db } from "@zhida/platform";
import { type Insertable, sql } from "kysely";
import { benefits, type CampaignRow, type CampaignTable } from "./tables.ts";

/** One campaign for each version and first day; answers whether it is new. */
export async function insertCampaign(db: Db, row: Insertable<CampaignTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await benefits(db)
    .insertInto("benefits.campaign")
    .values(row)
    .onConflict((conflict) => conflict.columns(["division", "policy", "version", "starts_on"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Calls off what has not ended: campaigns of the same version for another day, and once the day of the new one has come all that were to
 * begin before. Until then the version in force goes on reaching people.
 */
export async function supersedeCampaigns(
  db: Db,
  by: Pick<CampaignRow, "division" | "policy" | "version" | "starts_on">,
  at: { now: Date; today: string },
): Promise<void> {
  await benefits(db)
    .updateTable("benefits.campaign")
    .set({ state: "cancelled", finished_at: at.now })
    .where("division", "=", by.division)
    .where("policy", "=", by.policy)
    .where("state", "in", ["queued", "running", "held"])
    .where((where) => where.or([where("version", "<>", by.version), where("starts_on", "<>", by.starts_on)]))
    .where((where) =>
      where.or([
        where("version", "=", by.version),
        ...(by.starts_on <= at.today ? [where("starts_on", "<=", at.today)] : []),
      ]),
    )
    .execute();
}

/** The next campaign whose day has come and that nobody else is running; locked until the transaction ends. */
export async function takeCampaign(db: Db, today: string): Promise<CampaignRow | undefined> {
  const { rows } = await sql<CampaignRow>`select * from benefits.campaign
    where state in ('queued', 'running') and starts_on <= ${today} order by id limit 1 for update skip locked`.execute(
    db,
  );
  return rows[0];
}

export const findCampaign = (db: Db, division: string, id: string): Promise<CampaignRow | undefined> =>
  benefits(db)
    .selectFrom("benefits.campaign")
    .selectAll()
    .where("division", "=", division)
    .where("id", "=", id)
    .executeTakeFirst();

/** When the first campaign of a policy set out; undefined when nobody has been granted it yet. */
export async function deliveredSince(db: Db, division: string, policy: string): Promise<Date | undefined> {
  const row = await benefits(db)
    .selectFrom("benefits.campaign")
    .select(({ fn }) => fn.min("started_at").as("first"))
    .where("division", "=", division)
    .where("policy", "=", policy)
    .executeTakeFirst();
  return row?.first ?? undefined;
}

/** Of a division, or of what one department delivers there; newest first. */
export const listCampaigns = (
  db: Db,
  filter: { division: string; department?: string; policy?: string; before?: string; limit: number },
): Promise<CampaignRow[]> =>
  benefits(db)
    .selectFrom("benefits.campaign")
    .selectAll()
    .where("division", "=", filter.division)
    .$if(filter.policy !== undefined, (query) => query.where("policy", "=", filter.policy as string))
    .$if(filter.department !== undefined, (query) =>
      query.where("policy", "in", (of) =>
        of
          .selectFrom("benefits.benefit")
          .select("benefits.benefit.policy")
          .where("benefits.benefit.division", "=", filter.division)
          .where("benefits.benefit.department", "=", filter.department as string),
      ),
    )
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

export type CampaignStep = {
  state: CampaignRow["state"];
  position: CampaignRow["position"];
  total?: number;
  startedAt?: Date;
  finishedAt?: Date;
  add: Partial<Record<"done" | "granted" | "offered" | "kept" | "stopped" | "notified" | "money_fen", number>>;
};

export async function advanceCampaign(
  db: Db,
  { division, id }: Pick<CampaignRow, "division" | "id">,
  step: CampaignStep,
): Promise<void> {
  const { add } = step;
  await sql`update benefits.campaign set state = ${step.state}, position = ${JSON.stringify(step.position)}::jsonb,
      total = coalesce(${step.total ?? null}::int, total), started_at = coalesce(started_at, ${step.startedAt ?? null}::timestamptz),
      finished_at = coalesce(${step.finishedAt ?? null}::timestamptz, finished_at),
      done = done + ${add.done ?? 0}::int, granted = granted + ${add.granted ?? 0}::int, offered = offered + ${add.offered ?? 0}::int,
      kept = kept + ${add.kept ?? 0}::int, stopped = stopped + ${add.stopped ?? 0}::int, notified = notified + ${add.notified ?? 0}::int,
      money_fen = money_fen + ${add.money_fen ?? 0}::bigint
    where division = ${division} and id = ${id}`.execute(db);
}

/** Held campaigns of a policy go on once money is there. */
export async function resumeHeld(db: Db, division: string, policy: string): Promise<number> {
  const { numUpdatedRows } = await benefits(db)
    .updateTable("benefits.campaign")
    .set({ state: "running" })
    .where("division", "=", division)
    .where("policy", "=", policy)
    .where("state", "=", "held")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
