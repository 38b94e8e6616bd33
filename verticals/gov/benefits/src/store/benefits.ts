import type { Db } from "@zhida/platform";
import { type Insertable, sql } from "kysely";
import { type BenefitRow, type BenefitTable, type BudgetRow, benefits } from "./tables.ts";

export const findBenefit = (db: Db, division: string, policy: string): Promise<BenefitRow | undefined> =>
  benefits(db)
    .selectFrom("benefits.benefit")
    .selectAll()
    .where("division", "=", division)
    .where("policy", "=", policy)
    .executeTakeFirst();

/** Where a policy is delivered, in any division. */
export const listBenefitsOf = (db: Db, policy: string): Promise<BenefitRow[]> =>
  benefits(db).selectFrom("benefits.benefit").selectAll().where("policy", "=", policy).execute();

/** Of a division, by policy. */
export const listBenefits = (
  db: Db,
  filter: { division: string; department?: string; after?: string; limit: number },
): Promise<BenefitRow[]> =>
  benefits(db)
    .selectFrom("benefits.benefit")
    .selectAll()
    .where("division", "=", filter.division)
    .$if(filter.department !== undefined, (query) => query.where("department", "=", filter.department as string))
    .$if(filter.after !== undefined, (query) => query.where("policy", ">", filter.after as string))
    .orderBy("policy")
    .limit(filter.limit)
    .execute();

/** Those of policies by code, in a division. */
export const listBenefitsByPolicy = (db: Db, division: string, policies: readonly string[]): Promise<BenefitRow[]> =>
  benefits(db)
    .selectFrom("benefits.benefit")
    .selectAll()
    .where("division", "=", division)
    .where(sql<boolean>`policy = any(${[...policies]}::text[])`)
    .execute();

/** Shipped ones; what a county has set up already stays as it is, but for name and summary. */
export async function publishBenefits(db: Db, rows: readonly Insertable<BenefitTable>[]): Promise<void> {
  if (rows.length === 0) return;
  await benefits(db)
    .insertInto("benefits.benefit")
    .values([...rows])
    .onConflict((conflict) =>
      conflict
        .columns(["division", "policy"])
        .doUpdateSet((row) => ({ name: row.ref("excluded.name"), summary: row.ref("excluded.summary") })),
    )
    .execute();
}

/** Undefined when somebody saved it in between. */
export const saveBenefit = (
  db: Db,
  save: { division: string; policy: string; revision: number; setup: string; active: boolean; at: Date; by: string },
): Promise<BenefitRow | undefined> =>
  benefits(db)
    .updateTable("benefits.benefit")
    .set({
      setup: save.setup,
      active: save.active,
      revision: save.revision + 1,
      updated_at: save.at,
      updated_by: save.by,
    })
    .where("division", "=", save.division)
    .where("policy", "=", save.policy)
    .where("revision", "=", save.revision)
    .returningAll()
    .executeTakeFirst();

export async function markDelivered(db: Db, division: string, policy: string, version: number): Promise<void> {
  await benefits(db)
    .updateTable("benefits.benefit")
    .set({ policy_version: version })
    .where("division", "=", division)
    .where("policy", "=", policy)
    .execute();
}

export const listBudgets = (
  db: Db,
  where: { division: string; policies: readonly string[]; year: number },
): Promise<BudgetRow[]> =>
  benefits(db)
    .selectFrom("benefits.budget")
    .selectAll()
    .where("division", "=", where.division)
    .where("year", "=", where.year)
    .where(sql<boolean>`policy = any(${[...where.policies]}::text[])`)
    .execute();

export async function setBudget(
  db: Db,
  budget: Pick<BudgetRow, "division" | "policy" | "year" | "limit_fen" | "document" | "set_by" | "set_at">,
): Promise<BudgetRow> {
  return benefits(db)
    .insertInto("benefits.budget")
    .values(budget)
    .onConflict((conflict) =>
      conflict.columns(["division", "policy", "year"]).doUpdateSet((row) => ({
        limit_fen: row.ref("excluded.limit_fen"),
        document: row.ref("excluded.document"),
        set_by: row.ref("excluded.set_by"),
        set_at: row.ref("excluded.set_at"),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Locks the year's budget until the transaction ends; undefined when none was set. */
export const lockBudget = (db: Db, division: string, policy: string, year: number): Promise<BudgetRow | undefined> =>
  benefits(db)
    .selectFrom("benefits.budget")
    .selectAll()
    .where("division", "=", division)
    .where("policy", "=", policy)
    .where("year", "=", year)
    .forUpdate()
    .executeTakeFirst();

/** `fen` may be negative: money called back may be granted again. */
export async function commitBudget(db: Db, budget: Pick<BudgetRow, "division" | "policy" | "year">, fen: number) {
  await benefits(db)
    .updateTable("benefits.budget")
    .set({ committed_fen: sql<number>`greatest(0, committed_fen + ${fen}::bigint)` })
    .where("division", "=", budget.division)
    .where("policy", "=", budget.policy)
    .where("year", "=", budget.year)
    .execute();
}

/** Those of which some money waits: `held` for the budget, `due` for an account. */
export async function listWithWaiting(db: Db, states: readonly ("held" | "due")[]): Promise<BenefitRow[]> {
  const { rows } = await sql<BenefitRow>`select b.* from benefits.benefit b where b.active and exists (
    select 1 from benefits.instalment i where i.division = b.division and i.policy = b.policy
      and i.state in ('due', 'held') and i.state = any(${[...states]}::text[]))`.execute(db);
  return rows;
}

/** Those that somebody has or is offered. */
export async function listWithGrants(db: Db): Promise<BenefitRow[]> {
  const { rows } = await sql<BenefitRow>`select b.* from benefits.benefit b where exists (
    select 1 from benefits.grant g where g.division = b.division and g.policy = b.policy and g.state in ('offered', 'active'))`.execute(
    db,
  );
  return rows;
}
