import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { FigureChange, FigureRecord } from "../contract.ts";

/** GB/T 2260 has the nation as 10: what comes with Zhida is the nation's. */
const NATION = "10";

export type StoredFigures = {
  division: string;
  version: number;
  records: FigureRecord[];
  changes: FigureChange[];
  updated_at: Date;
  updated_by: string | null;
  updated_by_name: string | null;
};

/** The newest version of the county and the newest that came with Zhida. */
export async function readFigures(
  db: Db,
  county: string,
): Promise<{ own: StoredFigures | undefined; shipped: StoredFigures }> {
  const { rows } = await sql<StoredFigures>`
    select distinct on (division) * from screen.figures where division in (${county}, ${NATION})
    order by division, version desc`.execute(db);
  const shipped = rows.find(({ division }) => division === NATION);
  if (!shipped) throw new Error("No figures of the screen are stored: the module has not been started.");
  return { own: rows.find(({ division }) => division === county), shipped };
}

/** A version that is stored already stays as it is. */
export async function installFigures(db: Db, version: number, records: readonly FigureRecord[], now: Date) {
  await sql`insert into screen.figures (division, version, records, changes, updated_at)
    values (${NATION}, ${version}, ${JSON.stringify(records)}::jsonb, '[]', ${now}) on conflict do nothing`.execute(db);
}

/** False when another version was saved meanwhile. */
export async function insertFigures(db: Db, saved: StoredFigures): Promise<boolean> {
  const { division, version, records, changes, updated_at, updated_by, updated_by_name } = saved;
  const { rows } = await sql`
    insert into screen.figures (division, version, records, changes, updated_at, updated_by, updated_by_name)
    select ${division}, ${version}::int, ${JSON.stringify(records)}::jsonb, ${JSON.stringify(changes)}::jsonb, ${updated_at},
      ${updated_by}::uuid, ${updated_by_name}
    where not exists (select 1 from screen.figures where division = ${division} and version >= ${version}::int)
    on conflict do nothing returning version`.execute(db);
  return rows.length === 1;
}

/** The newest first, from below `before`. */
export async function listVersions(
  db: Db,
  county: string,
  before: number | undefined,
  limit: number,
): Promise<Omit<StoredFigures, "records">[]> {
  const { rows } = await sql<Omit<StoredFigures, "records">>`
    select division, version, changes, updated_at, updated_by, updated_by_name from screen.figures
    where division = ${county} ${before === undefined ? sql`` : sql`and version < ${before}`}
    order by version desc limit ${limit}`.execute(db);
  return rows;
}
