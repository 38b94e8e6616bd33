import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { RoutingRule } from "../contract.ts";

export type StoredRules = {
  division: string;
  version: number;
  rules: RoutingRule[];
  updated_at: Date;
  updated_by: string;
};

/** The newest version of every county, or of one. */
export async function readRules(db: Db, division?: string): Promise<StoredRules[]> {
  const { rows } = await sql<StoredRules>`select distinct on (division) * from incidents.routing
    ${division ? sql`where division = ${division}` : sql``} order by division, version desc`.execute(db);
  return rows;
}

/** False when another version was saved meanwhile. */
export async function insertRules(db: Db, saved: StoredRules): Promise<boolean> {
  const { rows } = await sql`insert into incidents.routing (division, version, rules, updated_at, updated_by)
    select ${saved.division}, ${saved.version}::int, ${JSON.stringify(saved.rules)}::json, ${saved.updated_at}, ${saved.updated_by}
    where not exists (select 1 from incidents.routing where division = ${saved.division} and version >= ${saved.version}::int)
    on conflict do nothing returning version`.execute(db);
  return rows.length === 1;
}
