import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { IncidentRecord } from "./tables.ts";

/** Open ones in these cells and bounds, of the category or of its agency. */
export async function openAround(
  db: Db,
  {
    cells,
    agency,
    spot,
    within,
  }: {
    cells: readonly number[];
    agency: string;
    spot: { lon: number; lat: number };
    within: { lon: number; lat: number };
  },
): Promise<IncidentRecord[]> {
  const { rows } = await sql<IncidentRecord>`select i.* from incidents.incident i
    where i.cell = any(${cells}::bigint[]) and i.ended_at is null and i.agency = ${agency}
      and abs(i.lon - ${spot.lon}::float8) < ${within.lon}::float8 and abs(i.lat - ${spot.lat}::float8) < ${within.lat}::float8
    order by i.reported_at desc limit 50`.execute(db);
  return rows;
}
