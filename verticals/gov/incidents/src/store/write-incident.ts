import { type Db, withoutWaiting } from "@zhida/platform";
import { sql } from "kysely";
import type { AssistRecord, IncidentRecord } from "./tables.ts";
import { incidents } from "./tables.ts";

export type NewIncident = Omit<IncidentRecord, "is_repeat"> & { words: string[] };

/** How long ago an incident of the same kind may have ended here for this one to be the same trouble again. */
const REPEAT_DAYS = 30;

/** Writes a new incident with its words, assisting organisations and files, in one statement of one shape. */
export async function insertIncident(
  db: Db,
  { words, ...incident }: NewIncident,
  about: { cells: readonly number[]; within: { lon: number; lat: number }; assists: readonly AssistRecord[] },
): Promise<void> {
  const { cells, within, assists } = about;
  const written = sql`
    with written as (
      insert into incidents.incident
      select * from jsonb_populate_record(null::incidents.incident, ${JSON.stringify(incident)}::jsonb
        || jsonb_build_object('is_repeat', exists (
          select 1 from incidents.incident i
          where i.cell = any(${cells}::bigint[]) and i.category = ${incident.category} and i.state = 'closed'
            and i.reported_at > ${incident.reported_at}::timestamptz - ${`${REPEAT_DAYS * 3} days`}::interval
            and i.ended_at > ${incident.reported_at}::timestamptz - ${`${REPEAT_DAYS} days`}::interval
            and abs(i.lon - ${incident.lon}::float8) < ${within.lon}::float8
            and abs(i.lat - ${incident.lat}::float8) < ${within.lat}::float8)))),
    texts as (
      insert into incidents.incident_text (division, id, reported_at, words)
      values (${incident.division}, ${incident.id}, ${incident.reported_at}, array_to_tsvector(${words}::text[])))
    insert into incidents.assist
    select r.* from jsonb_populate_recordset(null::incidents.assist, ${JSON.stringify(assists)}::jsonb) r`;
  await withoutWaiting(db, written.execute(db));
}

/** One step of its case, in the columns of the incident; answers the row as it is now. One that was `known` is not waited for. */
export async function followIncident(
  db: Db,
  { division, id }: Pick<IncidentRecord, "division" | "id">,
  changes: Partial<IncidentRecord>,
  counted: { returned: boolean; reopened: boolean },
  known: IncidentRecord | undefined,
): Promise<IncidentRecord | undefined> {
  const update = incidents(db)
    .updateTable("incidents.incident")
    .set(changes as never)
    .$if(counted.returned, (query) => query.set({ returns: sql`returns + 1` } as never))
    .$if(counted.reopened, (query) => query.set({ reopened: sql`reopened + 1` } as never))
    .where("division", "=", division)
    .where("id", "=", id);
  if (known?.id !== id) return update.returningAll().executeTakeFirst();
  await withoutWaiting(db, update.execute());
  const returns = known.returns + Number(counted.returned);
  return { ...known, ...changes, returns, reopened: known.reopened + Number(counted.reopened) };
}

export async function rateIncident(
  db: Db,
  { division, id }: Pick<IncidentRecord, "division" | "id">,
  level: number,
): Promise<void> {
  await sql`update incidents.incident set rating = ${level} where division = ${division} and id = ${id}`.execute(db);
}

/** Unless it has one. */
export const setCover = (db: Db, id: string, cover: string) =>
  incidents(db)
    .updateTable("incidents.incident")
    .set({ cover })
    .where("id", "=", id)
    .where("cover", "is", null)
    .execute();
