import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { Site, TruckApproval } from "../contract.ts";
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

export async function listApprovals(db: Db, division?: string): Promise<TruckApproval[]> {
  const rows = await alarmTables(db)
    .selectFrom("monitoring.truck_approval")
    .selectAll()
    .$if(division !== undefined, (query) => query.where("division", "=", division as string))
    .orderBy("division")
    .orderBy("number")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    division: row.division,
    number: row.number,
    site: row.site,
    disposal: row.disposal,
    plates: row.plates,
    route: row.route,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    hours: { from: row.hours_from, until: row.hours_until },
  }));
}

export async function replaceApprovals(
  db: Db,
  division: string,
  approvals: readonly Omit<TruckApproval, "division">[],
): Promise<void> {
  await alarmTables(db).deleteFrom("monitoring.truck_approval").where("division", "=", division).execute();
  if (approvals.length === 0) return;
  await alarmTables(db)
    .insertInto("monitoring.truck_approval")
    .values(
      approvals.map((each) => ({
        division,
        id: each.id,
        number: each.number,
        site: each.site,
        disposal: each.disposal,
        plates: each.plates,
        route: JSON.stringify(each.route),
        valid_from: each.validFrom,
        valid_to: each.validTo,
        hours_from: each.hours.from,
        hours_until: each.hours.until,
      })),
    )
    .execute();
}
