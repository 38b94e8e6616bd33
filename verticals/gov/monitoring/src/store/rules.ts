import type { Db } from "@zhida/platform";
import type { RuleVersion, StreamRule } from "../contract.ts";
import { alarmTables } from "./alarm-tables.ts";

export async function listRulesInForce(db: Db, division?: string): Promise<RuleVersion[]> {
  const rows = await alarmTables(db)
    .selectFrom("monitoring.rule")
    .selectAll()
    .where("in_force", "=", true)
    .$if(division !== undefined, (query) => query.where("division", "=", division as string))
    .orderBy("division")
    .orderBy("code")
    .execute();
  return rows.map(toVersion);
}

export async function listRuleVersions(db: Db, division: string, code: string): Promise<RuleVersion[]> {
  const rows = await alarmTables(db)
    .selectFrom("monitoring.rule")
    .selectAll()
    .where("division", "=", division)
    .where("code", "=", code)
    .orderBy("version", "desc")
    .execute();
  return rows.map(toVersion);
}

/** Puts a version in force behind the one that was looked at; false when another one has come in between. */
export async function addRuleVersion(
  db: Db,
  given: { division: string; rule: StreamRule; after: number; at: Date; by: string },
): Promise<boolean> {
  const { division, rule, after, at, by } = given;
  if (after > 0) {
    const { numUpdatedRows } = await alarmTables(db)
      .updateTable("monitoring.rule")
      .set({ in_force: false })
      .where("division", "=", division)
      .where("code", "=", rule.code)
      .where("version", "=", after)
      .where("in_force", "=", true)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
  }
  const added = await alarmTables(db)
    .insertInto("monitoring.rule")
    .values({
      division,
      code: rule.code,
      version: after + 1,
      content: JSON.stringify(rule),
      in_force: true,
      at,
      by_name: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("version")
    .executeTakeFirst();
  return added !== undefined;
}

type Row = {
  division: string;
  version: number;
  content: StreamRule;
  at: Date;
  by_name: string;
};

const toVersion = (row: Row): RuleVersion => ({
  division: row.division,
  version: row.version,
  rule: row.content,
  at: row.at.toISOString(),
  by: row.by_name,
});
