import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import { NEIGHBOURS } from "../report/cell.ts";

export type Reported = {
  id: string;
  category: string;
  cell: number;
  lon: number;
  lat: number;
  address: string;
  town: string | null;
  organisation: string | null;
  reported_at: Date;
  is_open: boolean;
};

/** Incidents since `since` whose cell, with the eight around it, holds at least `atLeast` of their category. */
export async function reportedTogether(
  db: Db,
  { division, since, now, atLeast }: { division: string; since: Date; now: Date; atLeast: number },
): Promise<Reported[]> {
  const { rows } = await sql<Reported>`
    with recent as materialized (
      select i.id, i.category, i.cell, i.lon, i.lat, i.address, i.town, i.organisation, i.reported_at, i.ended_at is null as is_open
      from incidents.incident i
      where i.division = ${division} and i.reported_at > ${since} and i.reported_at <= ${now} and i.state <> 'rejected'),
    busy as (
      select category, cell + step as cell from (select category, cell, count(*) as incidents from recent group by 1, 2) cells
      cross join unnest(${NEIGHBOURS}::bigint[]) as step
      group by 1, 2 having sum(incidents) >= ${atLeast})
    select recent.* from recent join busy using (category, cell)`.execute(db);
  return rows;
}
