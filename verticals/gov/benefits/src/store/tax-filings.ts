import type { Db } from "@zhida/platform";
import type { Insertable } from "kysely";
import { benefits, type TaxFilingRow, type TaxFilingTable } from "./tables.ts";

/** Undefined when the quarter was filed before. */
export const insertFiling = (db: Db, row: Insertable<TaxFilingTable>): Promise<TaxFilingRow | undefined> =>
  benefits(db)
    .insertInto("benefits.tax_filing")
    .values(row)
    .onConflict((conflict) => conflict.columns(["division", "credit_code", "quarter"]).doNothing())
    .returningAll()
    .executeTakeFirst();

export const findFiling = (
  db: Db,
  division: string,
  creditCode: string,
  quarter: string,
): Promise<TaxFilingRow | undefined> =>
  benefits(db)
    .selectFrom("benefits.tax_filing")
    .selectAll()
    .where("division", "=", division)
    .where("credit_code", "=", creditCode)
    .where("quarter", "=", quarter)
    .executeTakeFirst();

export const listFilings = (
  db: Db,
  filter: { enterpriseId: string; before?: string; limit: number },
): Promise<TaxFilingRow[]> =>
  benefits(db)
    .selectFrom("benefits.tax_filing")
    .selectAll()
    .where("enterprise_id", "=", filter.enterpriseId)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();
