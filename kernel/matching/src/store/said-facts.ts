import type { Db } from "@zhida/platform";
import type { Insertable } from "kysely";
import type { SubjectKind } from "../contract.ts";
import { policyTables, type SaidFactRow, type SaidFactTable } from "./policy-tables.ts";

type Sayer = { kind: SubjectKind; key: string };

/** In the order in which they were said. */
export const listSaidFacts = (db: Db, { kind, key }: Sayer): Promise<SaidFactRow[]> =>
  policyTables(db)
    .selectFrom("matching.said_fact")
    .selectAll()
    .where("key", "=", key)
    .where("kind", "=", kind)
    .orderBy("at")
    .orderBy("fact")
    .execute();

export async function putSaidFact(db: Db, row: Insertable<SaidFactTable>): Promise<void> {
  const { value, skipped, at } = row;
  await policyTables(db)
    .insertInto("matching.said_fact")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["key", "kind", "fact"]).doUpdateSet({ value, skipped: skipped ?? false, at }),
    )
    .execute();
}

/** One, or all. */
export async function deleteSaidFacts(db: Db, { kind, key }: Sayer, fact?: string): Promise<void> {
  await policyTables(db)
    .deleteFrom("matching.said_fact")
    .where("key", "=", key)
    .where("kind", "=", kind)
    .$if(fact !== undefined, (query) => query.where("fact", "=", fact as string))
    .execute();
}
