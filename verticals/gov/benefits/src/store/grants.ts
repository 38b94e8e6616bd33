import type { SubjectKind } from "@zhida/matching/contract";
import type { Db } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import { sql } from "kysely";
import type { GrantState, PolicyMode } from "../contract.ts";
import { benefits, type GrantRow } from "./tables.ts";

export type GrantUpsert = {
  id: string;
  subject_key: string;
  subject_id: string;
  person_id: string | null;
  subject_name: string;
  town: string;
  amount_fen: number | null;
  due_on: string | null;
  reasons: readonly LocalizedText[];
};

export type GrantBatch = {
  division: string;
  policy: string;
  policyVersion: number;
  subjectKind: SubjectKind;
  department: string;
  mode: PolicyMode;
  /** What a new grant, and one that had stopped, becomes. */
  state: Extract<GrantState, "offered" | "active">;
  since: string;
  campaign: string | null;
  now: Date;
};

/** `isNew`: it did not stand before. A grant that the person declined, or that stands, keeps its state. */
export type Upserted = Pick<GrantRow, "id" | "subject_key" | "state" | "version"> & { isNew: boolean };

/**
 * Grants to many subjects with one statement, whoever else grants to them at the same moment: of two, only one hears that it is new
 * (`xmax` is 0 in a row that this statement inserted).
 */
export async function upsertGrants(db: Db, batch: GrantBatch, rows: readonly GrantUpsert[]): Promise<Upserted[]> {
  const given = JSON.stringify(rows);
  const { rows: written } = await sql<Upserted>`
    with given as (
      select * from jsonb_to_recordset(${given}::jsonb) as r(id uuid, subject_key text, subject_id uuid, person_id uuid,
        subject_name text, town text, amount_fen bigint, due_on date, reasons jsonb)
    ), before as (
      select g.subject_key, g.state from benefits.grant g join given using (subject_key)
      where g.division = ${batch.division} and g.policy = ${batch.policy} order by g.subject_key for update of g
    )
    insert into benefits.grant as g (division, id, policy, policy_version, subject_kind, subject_key, subject_id, person_id, subject_name,
      town, department, state, mode, since, amount_fen, reasons, campaign, due_on, created_at, updated_at)
    select ${batch.division}, id, ${batch.policy}, ${batch.policyVersion}::int, ${batch.subjectKind}, subject_key, subject_id, person_id,
      subject_name, town, ${batch.department}, ${batch.state}, ${batch.mode}, ${batch.since}::date, amount_fen, reasons,
      ${batch.campaign}::uuid, due_on, ${batch.now}::timestamptz, ${batch.now}::timestamptz
    from given left join before using (subject_key) order by subject_key
    on conflict (division, policy, subject_key) do update set
      policy_version = excluded.policy_version,
      campaign = coalesce(excluded.campaign, g.campaign),
      amount_fen = excluded.amount_fen,
      reasons = excluded.reasons,
      town = excluded.town,
      state = case when g.state = 'stopped' then excluded.state else g.state end,
      since = case when g.state = 'stopped' then excluded.since else least(g.since, excluded.since) end,
      until = case when g.state = 'stopped' then null else g.until end,
      due_on = case when g.state = 'stopped' then excluded.due_on else g.due_on end,
      version = g.version + 1,
      updated_at = excluded.updated_at
    returning g.id, g.subject_key, g.state, g.version, g.xmax = 0 or
      (g.state <> 'stopped' and exists (select 1 from before b where b.subject_key = g.subject_key and b.state = 'stopped')) as "isNew"`.execute(
    db,
  );
  return written;
}

export const findGrant = (db: Db, id: string): Promise<GrantRow | undefined> =>
  benefits(db).selectFrom("benefits.grant").selectAll().where("id", "=", id).executeTakeFirst();

/** The grants of these subjects, by policy and key. */
export const listGrantsOfSubjects = (
  db: Db,
  where: { division: string; policy: string; keys: readonly string[] },
): Promise<GrantRow[]> =>
  benefits(db)
    .selectFrom("benefits.grant")
    .selectAll()
    .where("division", "=", where.division)
    .where("policy", "=", where.policy)
    .where(sql<boolean>`subject_key = any(${[...where.keys]}::text[])`)
    .execute();

/** What stands for one subject, whatever the policy. */
export const listStandingGrants = (db: Db, kind: SubjectKind, key: string): Promise<GrantRow[]> =>
  benefits(db)
    .selectFrom("benefits.grant")
    .selectAll()
    .where("subject_key", "=", key)
    .where("subject_kind", "=", kind)
    .where("state", "in", ["active", "ended"])
    .execute();

/** What a person or an enterprise has, newest first. */
export const listGrantsOf = (
  db: Db,
  filter: { subjectId: string; before?: string; limit: number },
): Promise<GrantRow[]> =>
  benefits(db)
    .selectFrom("benefits.grant")
    .selectAll()
    .where("subject_id", "=", filter.subjectId)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

/** The grants of a policy in one state, newest first. */
export const listGrantsByState = (
  db: Db,
  filter: { division: string; policy: string; state: GrantState; before?: string; limit: number },
): Promise<GrantRow[]> =>
  benefits(db)
    .selectFrom("benefits.grant")
    .selectAll()
    .where("division", "=", filter.division)
    .where("policy", "=", filter.policy)
    .where("state", "=", filter.state)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

export type GrantChange = Partial<Pick<GrantRow, "state" | "until" | "due_on" | "amount_fen" | "since">> & {
  now: Date;
};

/** Undefined when somebody changed it in between. */
export const changeGrant = (
  db: Db,
  grant: Pick<GrantRow, "division" | "id" | "version">,
  { now, ...change }: GrantChange,
): Promise<GrantRow | undefined> =>
  benefits(db)
    .updateTable("benefits.grant")
    .set({ ...change, version: grant.version + 1, updated_at: now })
    .where("division", "=", grant.division)
    .where("id", "=", grant.id)
    .where("version", "=", grant.version)
    .returningAll()
    .executeTakeFirst();

/** Standing grants that a campaign over everybody did not meet: its version fits them no more. */
export const listGrantsNotMet = (
  db: Db,
  where: { division: string; policy: string; campaign: string; limit: number },
): Promise<GrantRow[]> =>
  benefits(db)
    .selectFrom("benefits.grant")
    .selectAll()
    .where("division", "=", where.division)
    .where("policy", "=", where.policy)
    .where("state", "in", ["offered", "active"])
    .where(sql<boolean>`campaign is distinct from ${where.campaign}::uuid`)
    .orderBy("id")
    .limit(where.limit)
    .execute();

/** Counts them among those whom the campaign met. */
export async function markMet(
  db: Db,
  met: { division: string; campaign: string; version: number; grants: readonly Pick<GrantRow, "id">[] },
): Promise<void> {
  if (met.grants.length === 0) return;
  await benefits(db)
    .updateTable("benefits.grant")
    .set({ campaign: met.campaign, policy_version: met.version })
    .where("division", "=", met.division)
    .where(sql<boolean>`id = any(${met.grants.map(({ id }) => id)}::uuid[])`)
    .execute();
}

/** Active grants whose next period has begun; the earliest first. */
export const listGrantsDue = (db: Db, where: { today: string; limit: number }): Promise<GrantRow[]> =>
  benefits(db)
    .selectFrom("benefits.grant")
    .selectAll()
    .where("state", "=", "active")
    .where("due_on", "<=", where.today)
    .orderBy("due_on")
    .limit(where.limit)
    .forUpdate()
    .skipLocked()
    .execute();

/** The next period of many grants begins another day; with one statement. */
export async function moveDue(
  db: Db,
  division: string,
  due: readonly { id: string; dueOn: string | null; amountFen: number | null }[],
): Promise<void> {
  await sql`update benefits.grant g set due_on = d."dueOn", amount_fen = coalesce(d."amountFen", g.amount_fen)
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as d(id uuid, "dueOn" date, "amountFen" bigint)
    where g.division = ${division} and g.id = d.id`.execute(db);
}

export async function countGrants(
  db: Db,
  division: string,
  policies: readonly string[],
): Promise<Map<string, Partial<Record<GrantState, number>>>> {
  const { rows } = await sql<{ policy: string; state: GrantState; count: number }>`
    select policy, state, count(*)::int as count from benefits.grant
    where division = ${division} and policy = any(${[...policies]}::text[]) group by policy, state`.execute(db);
  const counts = new Map<string, Partial<Record<GrantState, number>>>();
  for (const { policy, state, count } of rows) counts.set(policy, { ...counts.get(policy), [state]: count });
  return counts;
}

/** Active grants of which a single instalment was to be paid, and these are paid. */
export async function endPaidOnce(db: Db, division: string, instalments: readonly string[], now: Date): Promise<void> {
  await sql`update benefits.grant g set state = 'ended', version = g.version + 1, updated_at = ${now}
    from benefits.instalment i
    where i.division = ${division} and i.id = any(${[...instalments]}::uuid[]) and i.period like 'once%'
      and g.division = i.division and g.id = i.grant_id and g.state = 'active'`.execute(db);
}

/** A policy decides no more from a day on: nothing is paid for periods that begin then or later. */
export async function endGrants(
  db: Db,
  { policy, effectiveTo, now }: { policy: string; effectiveTo: string; now: Date },
): Promise<void> {
  await sql`update benefits.grant set until = ${effectiveTo}::date, version = version + 1, updated_at = ${now},
      due_on = case when due_on >= ${effectiveTo}::date then null else due_on end
    where policy = ${policy} and state = 'active'`.execute(db);
}
