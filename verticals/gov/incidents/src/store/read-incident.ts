import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import { type ListedIncident, listed } from "./listed-incident.ts";
import { type AssistRecord, type ExtensionRecord, type IncidentRecord, incidents } from "./tables.ts";

export const findIncident = (db: Db, id: string): Promise<IncidentRecord | undefined> =>
  incidents(db).selectFrom("incidents.incident").selectAll().where("id", "=", id).executeTakeFirst();

export const findByClientId = (db: Db, division: string, clientId: string): Promise<IncidentRecord | undefined> =>
  incidents(db)
    .selectFrom("incidents.incident")
    .selectAll()
    .where("division", "=", division)
    .where("client_id", "=", clientId)
    .executeTakeFirst();

type Written<T> = { [K in keyof T]: T[K] extends Date | null ? string | (null & T[K]) : T[K] };
export type Seen = {
  incident: IncidentRecord;
  assists: AssistRecord[];
  extensions: ExtensionRecord[];
  following: boolean;
};

/** An incident with who helps and what was asked for, in one statement. */
export async function findSeen(db: Db, id: string, viewer: string | undefined): Promise<Seen | undefined> {
  const { rows } = await sql<
    IncidentRecord & { assists: Written<AssistRecord>[]; extensions: Written<ExtensionRecord>[]; following: boolean }
  >`
    select i.*,
      (select coalesce(jsonb_agg(to_jsonb(a) order by a.asked_at, a.organisation), '[]') from incidents.assist a
        where a.division = i.division and a.incident_id = i.id) as assists,
      (select coalesce(jsonb_agg(to_jsonb(e) order by e.seq), '[]') from incidents.extension e
        where e.division = i.division and e.incident_id = i.id) as extensions,
      exists (select 1 from incidents.follower f
        where f.division = i.division and f.incident_id = i.id and f.person_id = ${viewer ?? null}::uuid) as following
    from incidents.incident i where i.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { assists, extensions, following, ...incident } = row;
  return {
    incident,
    following,
    assists: assists.map((each) => ({ ...each, asked_at: new Date(each.asked_at), done_at: moment(each.done_at) })),
    extensions: extensions.map((each) => ({
      ...each,
      until: new Date(each.until),
      asked_at: new Date(each.asked_at),
      decided_at: moment(each.decided_at),
    })),
  };
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Waiting to be verified there, by this worker or by nobody yet; the longest waiting first. */
export async function listVerifications(
  db: Db,
  organisations: readonly string[],
  workerId: string,
): Promise<ListedIncident[]> {
  const { rows } =
    await sql<ListedIncident>`select ${listed} from unnest(${organisations}::text[]) as place (organisation)
    cross join lateral (
      (select ${listed}, i.completed_at from incidents.incident i where i.waits_at = place.organisation and i.waits_role = 'grid_worker'
        and i.ended_at is null and i.assignee_id is null order by i.reported_at desc, i.id desc limit 100)
      union all
      (select ${listed}, i.completed_at from incidents.incident i where i.assignee_id = ${workerId} and i.waits_at = place.organisation
        and i.state = 'verifying' and i.ended_at is null limit 100)) i
    order by i.completed_at, i.id limit 100`.execute(db);
  return rows;
}

export const locationsOf = (db: Db, ids: readonly string[]) =>
  incidents(db)
    .selectFrom("incidents.incident")
    .select(["id", "number", "title", "lon", "lat", "address"])
    .where("id", "in", ids)
    .execute();
