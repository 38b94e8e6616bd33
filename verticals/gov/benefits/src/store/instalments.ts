import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { InstalmentState } from "../contract.ts";
import { benefits, type InstalmentRow } from "./tables.ts";

export type NewInstalment = {
  id: string;
  grant_id: string;
  period: string;
  amount_fen: number;
  state: Extract<InstalmentState, "due" | "held" | "ordered">;
  account: string | null;
};

/** One statement for any number; a period that has its instalment keeps it. Answers the ids that were new. */
export async function insertInstalments(
  db: Db,
  where: { division: string; policy: string; now: Date },
  rows: readonly NewInstalment[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { rows: written } = await sql<{ id: string }>`
    insert into benefits.instalment (division, id, grant_id, policy, period, amount_fen, state, account, created_at)
    select ${where.division}, id, grant_id, ${where.policy}, period, amount_fen, state, account, ${where.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, grant_id uuid, period text, amount_fen bigint, state text, account text)
    on conflict (division, grant_id, period) do nothing
    returning id`.execute(db);
  return new Set(written.map(({ id }) => id));
}

/** Which of the periods already have an instalment, as `grant:period`. */
export async function periodsTaken(
  db: Db,
  division: string,
  periods: readonly { grantId: string; period: string }[],
): Promise<Set<string>> {
  const { rows } = await sql<{ grant_id: string; period: string }>`
    select i.grant_id, i.period from benefits.instalment i
    join jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) as p("grantId" uuid, period text)
      on i.grant_id = p."grantId" and i.period = p.period
    where i.division = ${division}`.execute(db);
  return new Set(rows.map(({ grant_id, period }) => `${grant_id}:${period}`));
}

/** Whether somebody already waits for the budget of a policy. */
export async function isAnyHeld(db: Db, division: string, policy: string): Promise<boolean> {
  const row = await benefits(db)
    .selectFrom("benefits.instalment")
    .select("id")
    .where("division", "=", division)
    .where("policy", "=", policy)
    .where(sql<boolean>`state = 'held'`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const listInstalments = (db: Db, division: string, grantId: string): Promise<InstalmentRow[]> =>
  benefits(db)
    .selectFrom("benefits.instalment")
    .selectAll()
    .where("division", "=", division)
    .where("grant_id", "=", grantId)
    .orderBy("period")
    .orderBy("id")
    .execute();

/** Of one policy and state, oldest first, with the grants that they belong to. */
export const listWaitingInstalments = (
  db: Db,
  where: {
    division: string;
    policy: string;
    state: Extract<InstalmentState, "due" | "held">;
    after?: string;
    limit: number;
  },
): Promise<(InstalmentRow & { subject_key: string })[]> =>
  benefits(db)
    .selectFrom("benefits.instalment as i")
    .innerJoin("benefits.grant as g", (join) =>
      join.onRef("g.division", "=", "i.division").onRef("g.id", "=", "i.grant_id"),
    )
    .selectAll("i")
    .select("g.subject_key")
    .where("i.division", "=", where.division)
    .where("i.policy", "=", where.policy)
    .where("i.state", "=", where.state)
    .$if(where.after !== undefined, (query) => query.where("i.id", ">", where.after as string))
    .orderBy("i.id")
    .limit(where.limit)
    .execute();

export type InstalmentMove = {
  id: string;
  state: InstalmentState;
  account: string | null;
  paid_at: Date | null;
  recovered_fen: number | null;
};

/** Moves many with one statement; fields that are null stay as they are. */
export async function moveInstalments(db: Db, division: string, moves: readonly InstalmentMove[]): Promise<void> {
  if (moves.length === 0) return;
  await sql`update benefits.instalment i set state = m.state, account = coalesce(m.account, i.account),
      paid_at = coalesce(m.paid_at, i.paid_at), recovered_fen = coalesce(m.recovered_fen, i.recovered_fen)
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
      as m(id uuid, state text, account text, paid_at timestamptz, recovered_fen bigint)
    where i.division = ${division} and i.id = m.id`.execute(db);
}
