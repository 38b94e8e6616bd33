import type { Db } from "@zhida/platform";
import { type RawBuilder, sql } from "kysely";
import type { MarkerColumns } from "../show/to-marker.ts";

export type Bbox = { west: number; south: number; east: number; north: number };
/** What a viewer sees of a map: public categories, and whatever lies in his counties, organisations or communities. */
export type Sight = { categories: string[]; divisions: string[]; organisations: string[]; communities: string[] };
export type MapAsked = {
  bbox: Bbox;
  state: "open" | "ended" | "all";
  since: Date;
  category?: string;
  agency?: string;
  sight: Sight;
};

const columns = sql`i.id, i.lon, i.lat, i.category, i.state, i.priority, i.started_at, i.warn_at, i.due_at, i.clock_ended_at,
  i.reported_at, i.ended_at, i.supervised`;

export async function markersIn(db: Db, asked: MapAsked, limit: number): Promise<MarkerColumns[]> {
  const { rows } =
    await sql<MarkerColumns>`select * from (${found(asked, columns, sql`limit ${limit}`)}) i limit ${limit}`.execute(
      db,
    );
  return rows;
}

/** How many lie in each of about forty by forty cells, at the middle of those that lie there. */
export async function cellsIn(db: Db, asked: MapAsked): Promise<{ lon: number; lat: number; count: number }[]> {
  const { west, south, east, north } = asked.bbox;
  const [wide, high] = [(east - west) / 40, (north - south) / 40];
  const { rows } = await sql<{ lon: number; lat: number; count: number }>`
    select avg(i.lon) as lon, avg(i.lat) as lat, count(*)::int as count
    from (${found(asked, sql`i.lon, i.lat`, sql``)}) i
    group by floor((i.lon - ${west}::float8) / ${wide}::float8), floor((i.lat - ${south}::float8) / ${high}::float8)`.execute(
    db,
  );
  return rows;
}

/** Open ones by where they lie, ended ones by when they ended. */
function found(asked: MapAsked, chosen: RawBuilder<unknown>, end: RawBuilder<unknown>): RawBuilder<unknown> {
  const { bbox, state, since, category, agency, sight } = asked;
  const { west, south, east, north } = bbox;
  const box = sql`box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`;
  const rest = sql`and (i.category = any(${sight.categories}::text[]) or i.division = any(${sight.divisions}::text[])
      or i.organisation = any(${sight.organisations}::text[]) or i.community = any(${sight.communities}::text[]))
    ${category ? sql`and i.category = ${category}` : sql``} ${agency ? sql`and i.agency = ${agency}` : sql``} ${end}`;
  const open = sql`(select ${chosen} from incidents.incident i where i.ended_at is null and point(i.lon, i.lat) <@ ${box} ${rest})`;
  const ended = sql`(select ${chosen} from incidents.incident i where i.ended_at >= ${since}
    and i.lon between ${west}::float8 and ${east}::float8 and i.lat between ${south}::float8 and ${north}::float8 ${rest})`;
  if (state === "all") return sql`${open} union all ${ended}`;
  return state === "open" ? open : ended;
}
