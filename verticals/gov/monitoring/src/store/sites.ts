import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { Site } from "../contract.ts";
import { alarmTables } from "./alarm-tables.ts";

export async function listSites(db: Db, division?: string): Promise<(Site & { division: string })[]> {
  return alarmTables(db)
    .selectFrom("monitoring.site")
    .select(["division", "code", "kind", "name", "polygon"])
    .$if(division !== undefined, (query) => query.where("division", "=", division as string))
    .orderBy("division")
    .orderBy("code")
    .execute();
}

/** New ones are added, known ones changed; none is taken away: approvals and devices may name it. */
export async function saveSites(db: Db, division: string, sites: readonly Site[]): Promise<void> {
  if (sites.length === 0) return;
  await sql`insert into monitoring.site (division, code, kind, name, polygon)
    select ${division}, code, kind, name, polygon
    from jsonb_to_recordset(${JSON.stringify(sites)}::jsonb) as s(code text, kind text, name jsonb, polygon jsonb)
    on conflict (division, code) do update
      set kind = excluded.kind, name = excluded.name, polygon = excluded.polygon`.execute(db);
}
