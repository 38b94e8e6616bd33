import { type Db, Parameters, withoutWaiting } from "@zhida/platform";
import { sql } from "kysely";
import { insertAssists } from "./assists.ts";
import { type AssistRecord, type IncidentRecord, incidentColumns, incidents } from "./tables.ts";

export type NewIncident = Omit<IncidentRecord, "is_repeat"> & { words: string[] };

/** How long ago an incident of the same kind may have ended here for this one to be the same trouble again. */
const REPEAT_DAYS = 30;
const DAY = 86_400_000;

/** Writes a new incident with its words and assisting organisations. */
export async function insertIncident(
  db: Db,
  { words, ...incident }: NewIncident,
  about: { cells: readonly number[]; within: { lon: number; lat: number }; assists: readonly AssistRecord[] },
): Promise<void> {
  const { cells, within, assists } = about;
  const given = new Parameters();
  const { category, division, id, lon, lat, reported_at: at } = incident;
  const since = (days: number) => given.of(new Date(at.getTime() - days * DAY));
  const repeats = `exists (
    select 1 from incidents.incident i
    where i.cell = any(${given.of(cells)}) and i.category = ${given.of(category)} and i.state = 'closed'
      and i.reported_at > ${since(REPEAT_DAYS * 3)} and i.ended_at > ${since(REPEAT_DAYS)}
      and abs(i.lon - ${given.of(lon)}) < ${given.of(within.lon)} and abs(i.lat - ${given.of(lat)}) < ${given.of(within.lat)})`;
  const written = given.execute(
    db,
    `with texts as (
      insert into incidents.incident_text (division, id, reported_at, words)
      values (${[division, id, at].map((value) => given.of(value)).join(", ")}, array_to_tsvector(${given.of(words)}::text[])))
    insert into incidents.incident ${given.rows(incidentColumns, [incident], { is_repeat: repeats })}`,
  );
  await withoutWaiting(db, written);
  if (assists.length > 0) await withoutWaiting(db, insertAssists(db, assists));
}

/** One step of its case, in the columns of the incident; answers the row as it is now. One that was `known` is not waited for. */
export async function followIncident(
  db: Db,
  { division, id }: Pick<IncidentRecord, "division" | "id">,
  changes: Partial<IncidentRecord>,
  counted: { returned: boolean; reopened: boolean },
  known: IncidentRecord | undefined,
): Promise<IncidentRecord | undefined> {
  const given = new Parameters();
  const columns = (Object.keys(changes) as (keyof IncidentRecord)[]).filter((column) => changes[column] !== undefined);
  const update = `update incidents.incident
    set ${[
      given.changes(columns, changes),
      ...(counted.returned ? ["returns = returns + 1"] : []),
      ...(counted.reopened ? ["reopened = reopened + 1"] : []),
    ].join(", ")}
    where division = ${given.of(division)} and id = ${given.of(id)}`;
  if (known?.id !== id) return (await given.execute<IncidentRecord>(db, `${update} returning *`))[0];
  await withoutWaiting(db, given.execute(db, update));
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
