import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import { Parameters, type Reason } from "../contract.ts";
import { feedback } from "./tables.ts";

export async function readParameters(db: Db): Promise<Parameters> {
  const rows = await feedback(db).selectFrom("feedback.parameter").select(["name", "value"]).execute();
  return Parameters.parse(Object.fromEntries(rows.map((row) => [row.name, row.value])));
}

export async function writeParameters(
  db: Db,
  parameters: Parameters,
  changed: { at: Date; by: string },
): Promise<void> {
  const names = Object.keys(parameters);
  await sql`update feedback.parameter p set value = n.value, changed_at = ${changed.at}, changed_by = ${changed.by}
    from unnest(${names}::text[], ${Object.values(parameters)}::int[]) as n(name, value)
    where p.name = n.name and p.value <> n.value`.execute(db);
}

export const listReasons = (db: Db): Promise<Reason[]> =>
  feedback(db).selectFrom("feedback.reason").select(["code", "levels", "label"]).orderBy("position").execute();
