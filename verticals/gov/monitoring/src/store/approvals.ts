import type { Db } from "@zhida/platform";
import { type Insertable, type Selectable, sql } from "kysely";
import type { ApprovalState, TruckApproval, TruckApprovalContent } from "../contract.ts";
import { alarmTables, type TruckApprovalTable } from "./alarm-tables.ts";

export type ApprovalRow = Selectable<TruckApprovalTable>;
type Asked = {
  state?: ApprovalState | undefined;
  text?: string | undefined;
  /** The day in China by which the state is told. */
  today: string;
  after: string | undefined;
  limit: number;
};

/** Those that were not withdrawn: of a division, or all. */
export async function listApprovals(db: Db, division?: string): Promise<TruckApproval[]> {
  const rows = await alarmTables(db)
    .selectFrom("monitoring.truck_approval")
    .selectAll()
    .where("withdrawn_at", "is", null)
    .$if(division !== undefined, (query) => query.where("division", "=", division as string))
    .orderBy("division")
    .orderBy("number")
    .execute();
  return rows.map(toApproval);
}

/** A page and one more, newest first. */
export async function findApprovals(db: Db, division: string, asked: Asked): Promise<ApprovalRow[]> {
  const { state, text, today, after, limit } = asked;
  let select = alarmTables(db)
    .selectFrom("monitoring.truck_approval")
    .selectAll()
    .where("division", "=", division)
    .where("withdrawn_at", state === "withdrawn" ? "is not" : "is", null)
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (state === "current") select = select.where("valid_from", "<=", today).where("valid_to", ">=", today);
  if (state === "upcoming") select = select.where("valid_from", ">", today);
  if (state === "expired") select = select.where("valid_to", "<", today);
  if (after) select = select.where("id", "<", after);
  if (text)
    select = select.where(
      sql<boolean>`(number ^@ ${text} or exists (select from unnest(plates) plate where plate ^@ ${text}))`,
    );
  return select.execute();
}

export const findApproval = (db: Db, division: string, id: string): Promise<ApprovalRow | undefined> =>
  alarmTables(db)
    .selectFrom("monitoring.truck_approval")
    .selectAll()
    .where("division", "=", division)
    .where("id", "=", id)
    .executeTakeFirst();

/** Another approval of that number that was not withdrawn. Whoever asks in a division first is answered first. */
export async function isNumberTaken(db: Db, division: string, number: string, besides: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`monitoring.truck_approval ${division}`}, 0))`.execute(db);
  const found = await alarmTables(db)
    .selectFrom("monitoring.truck_approval")
    .select("id")
    .where("division", "=", division)
    .where("number", "=", number)
    .where("id", "<>", besides)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return found !== undefined;
}

export async function insertApproval(
  db: Db,
  { division, id }: { division: string; id: string },
  content: TruckApprovalContent,
  changed: { at: Date; by: string },
): Promise<void> {
  await alarmTables(db)
    .insertInto("monitoring.truck_approval")
    .values({ division, id, ...toColumns(content), changed_at: changed.at, changed_by: changed.by })
    .execute();
}

type Change = Partial<Insertable<TruckApprovalTable>>;

/** False when it is no longer the version that was expected, or was withdrawn. */
export async function updateApproval(
  db: Db,
  { division, id }: { division: string; id: string },
  expectedVersion: number,
  change: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await alarmTables(db)
    .updateTable("monitoring.truck_approval")
    .set({ ...change, version: expectedVersion + 1 })
    .where("division", "=", division)
    .where("id", "=", id)
    .where("version", "=", expectedVersion)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Those that are not named go, except the withdrawn; the named are as they are given, and are in force again. */
export async function replaceApprovals(
  db: Db,
  division: string,
  approvals: readonly (TruckApprovalContent & { id: string })[],
): Promise<void> {
  const named = approvals.map(({ id }) => id);
  await sql`delete from monitoring.truck_approval
    where division = ${division} and withdrawn_at is null and id <> all(${named}::uuid[])`.execute(db);
  if (approvals.length === 0) return;
  const rows = approvals.map(({ id, ...content }) => ({ id, ...toColumns(content), route: content.route }));
  await sql`insert into monitoring.truck_approval
      (division, id, number, site, disposal, plates, route, valid_from, valid_to, hours_from, hours_until)
    select ${division}, id, number, site, disposal, plates, route, valid_from, valid_to, hours_from, hours_until
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(id uuid, number text, site text, disposal text, plates text[],
      route jsonb, valid_from date, valid_to date, hours_from int, hours_until int)
    on conflict (division, id) do update
      set number = excluded.number, site = excluded.site, disposal = excluded.disposal, plates = excluded.plates,
        route = excluded.route, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
        hours_from = excluded.hours_from, hours_until = excluded.hours_until,
        version = truck_approval.version + 1, withdrawn_at = null, withdrawn_reason = null`.execute(db);
}

export const toColumns = (content: TruckApprovalContent) => ({
  number: content.number,
  site: content.site,
  disposal: content.disposal,
  plates: content.plates,
  route: JSON.stringify(content.route),
  valid_from: content.validFrom,
  valid_to: content.validTo,
  hours_from: content.hours.from,
  hours_until: content.hours.until,
});

export const toApproval = (row: ApprovalRow): TruckApproval => ({
  id: row.id,
  division: row.division,
  number: row.number,
  site: row.site,
  disposal: row.disposal,
  plates: row.plates,
  route: row.route,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  hours: { from: row.hours_from, until: row.hours_until },
  version: row.version,
  changed: row.changed_at && { at: row.changed_at.toISOString(), by: row.changed_by ?? "" },
  withdrawn: row.withdrawn_at && { at: row.withdrawn_at.toISOString(), reason: row.withdrawn_reason ?? "" },
});
