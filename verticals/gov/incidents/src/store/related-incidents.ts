import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { IncidentRecord } from "./tables.ts";

export type Related = Pick<IncidentRecord, "id" | "number" | "title" | "state" | "reported_at"> & {
  relation: "merged_into" | "merged_here" | "earlier_here";
};

/** What it was merged into, what was merged into it, and the same trouble at the same place before; ten of each at most. */
export async function relatedTo(
  db: Db,
  incident: IncidentRecord,
  { cells, within }: { cells: readonly number[]; within: { lon: number; lat: number } },
): Promise<Related[]> {
  const { division, id, merged_into: into, category, lon, lat, reported_at: at } = incident;
  const { rows } = await sql<Related>`
    (select i.id, i.number, i.title, i.state, i.reported_at, 'merged_into' as relation from incidents.incident i
      where i.division = ${division} and i.id = ${into}::uuid)
    union all
    (select i.id, i.number, i.title, i.state, i.reported_at, 'merged_here' from incidents.incident i
      where i.division = ${division} and i.merged_into = ${id} order by i.reported_at desc limit 10)
    union all
    (select i.id, i.number, i.title, i.state, i.reported_at, 'earlier_here' from incidents.incident i
      where i.cell = any(${cells}::bigint[]) and i.category = ${category} and i.reported_at < ${at} and i.id <> ${id}
        and i.merged_into is distinct from ${id}
        and abs(i.lon - ${lon}::float8) < ${within.lon}::float8 and abs(i.lat - ${lat}::float8) < ${within.lat}::float8
      order by i.reported_at desc limit 10)`.execute(db);
  return rows;
}
