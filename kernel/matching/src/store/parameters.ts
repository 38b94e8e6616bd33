import type { Db } from "@zhida/platform";
import type { Insertable, Selectable } from "kysely";
import { sql } from "kysely";
import { type ParameterTable, type ParameterValueTable, policyTables } from "./policy-tables.ts";

export type ParameterRow = Selectable<ParameterTable>;
export type ParameterValueRow = Selectable<ParameterValueTable>;

/** Every parameter that applies in the division, its narrowest entry, with the value of the day. */
export async function parametersOn(
  db: Db,
  division: string,
  day: string,
): Promise<(ParameterRow & { value: ParameterValueRow["value"] | undefined; hasValue: boolean })[]> {
  const { rows } = await sql<ParameterRow & { value: ParameterValueRow["value"]; hasValue: boolean }>`
    select distinct on (p.name) p.*, v.value, v.name is not null as "hasValue"
    from matching.parameter p
    left join lateral (
      select name, value from matching.parameter_value v
      where v.name = p.name and v.division = p.division and valid_from <= ${day}::date
      order by valid_from desc limit 1) v on true
    where p.division in (${sql.join(wholesOf(division))})
    order by p.name, v.name is null, length(p.division) * (p.division <> '10')::int desc`.execute(db);
  return rows;
}

/** The division and everything it is part of; 10 is the nation. */
const wholesOf = (division: string): string[] => [
  "10",
  ...[2, 4, 6, 9, 12].filter((length) => length <= division.length).map((length) => division.slice(0, length)),
];

export async function listParameters(
  db: Db,
  {
    divisions,
    words,
    after,
    limit,
  }: {
    divisions: readonly string[];
    words: string | undefined;
    after: readonly [string, string] | undefined;
    limit: number;
  },
): Promise<ParameterRow[]> {
  const covered = divisions.map((division) => (division === "10" ? "%" : `${division}%`));
  return policyTables(db)
    .selectFrom("matching.parameter")
    .selectAll()
    .where(sql<boolean>`(division = '10' or division like any (${covered}))`)
    .$if(words !== undefined, (query) => {
      return query.where(
        sql<boolean>`position(lower(${words}) in lower(name || (label->>'zh') || (label->>'en'))) > 0`,
      );
    })
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(name, division) > (${after?.[0]}, ${after?.[1]})`))
    .orderBy("name")
    .orderBy("division")
    .limit(limit)
    .execute();
}

export const findParameter = (db: Db, name: string, division: string): Promise<ParameterRow | undefined> =>
  policyTables(db)
    .selectFrom("matching.parameter")
    .selectAll()
    .where("name", "=", name)
    .where("division", "=", division)
    .executeTakeFirst();

/** Latest first. */
export const listParameterValues = (db: Db, names: readonly string[]): Promise<ParameterValueRow[]> =>
  policyTables(db)
    .selectFrom("matching.parameter_value")
    .selectAll()
    .where("name", "in", names.length > 0 ? names : [""])
    .orderBy("valid_from", "desc")
    .execute();

/** False when there is one already. */
export async function insertParameter(db: Db, row: Insertable<ParameterTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await policyTables(db)
    .insertInto("matching.parameter")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

/** False when there is a value from that day already. */
export async function insertParameterValue(db: Db, row: Insertable<ParameterValueTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await policyTables(db)
    .insertInto("matching.parameter_value")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}
