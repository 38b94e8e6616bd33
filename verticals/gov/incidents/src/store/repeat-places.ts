import type { Db } from "@zhida/platform";
import { sql } from "kysely";

export type Reported = {
  id: string;
  category: string;
  cell: number;
  lon: number;
  lat: number;
  address: string;
  town: string | null;
  community: string | null;
  organisation: string | null;
  reported_at: Date;
  is_open: boolean;
};

/**
 * Incidents since `since` that may lie together: in blocks of four by four cells that hold at least `atLeast` of their category. The
 * blocks overlap by half, so that any three cells in a row lie in one of them.
 */
export async function reportedTogether(
  db: Db,
  { division, since, now, atLeast }: { division: string; since: Date; now: Date; atLeast: number },
): Promise<Reported[]> {
  const { rows } = await sql<Reported>`
    with recent as materialized (
      select i.id, i.category, i.cell,
        ${block(0, 0)} as block_a, ${block(0, 2)} as block_b, ${block(2, 0)} as block_c, ${block(2, 2)} as block_d
      from incidents.incident i
      where i.division = ${division} and i.reported_at > ${since} and i.reported_at <= ${now} and i.state <> 'rejected'),
    busy as materialized (
      select category, block_a, block_b, block_c, block_d from recent
      group by grouping sets ((category, block_a), (category, block_b), (category, block_c), (category, block_d))
      having count(*) >= ${atLeast}),
    together as materialized (
      select id from recent where (category, block_a) in (select category, block_a from busy where block_a is not null)
        or (category, block_b) in (select category, block_b from busy where block_b is not null)
        or (category, block_c) in (select category, block_c from busy where block_c is not null)
        or (category, block_d) in (select category, block_d from busy where block_d is not null))
    select i.id, i.category, i.cell, i.lon, i.lat, i.address, i.town, i.community, i.organisation, i.reported_at, i.ended_at is null as is_open
    from incidents.incident i where i.division = ${division} and i.id = any(array(select id from together))`.execute(
    db,
  );
  return rows;
}

/** Cells are counted in rows of a million: four of a row and four of a column make a block. */
const block = (down: number, across: number) =>
  sql`((i.cell / 1000000 + ${down}::int) / 4) * 1000000 + (i.cell % 1000000 + ${across}::int) / 4`;
