import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import { type IncidentRecord, incidents } from "./tables.ts";

/** Takes an alarm for an incident; answers the incident that has it already, if it came before. */
export async function takeAlarm(
  db: Db,
  alarm: { division: string; alarmId: string; incidentId: string; at: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ incident_id: string; fresh: boolean }>`
    insert into incidents.alarm (division, alarm_id, incident_id, at)
    values (${alarm.division}, ${alarm.alarmId}, ${alarm.incidentId}, ${alarm.at})
    on conflict (division, alarm_id) do update set at = incidents.alarm.at
    returning incident_id, (xmax = 0) as fresh`.execute(db);
  return rows[0]?.fresh ? undefined : rows[0]?.incident_id;
}

/** Two alarms of one device wait for one another until the first has its incident. */
export async function lockAlarmKey(db: Db, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`incidents:${key}`}, 0))`.execute(db);
}

export const openOfAlarmKey = (db: Db, division: string, key: string): Promise<IncidentRecord | undefined> =>
  incidents(db)
    .selectFrom("incidents.incident")
    .selectAll()
    .where("division", "=", division)
    .where("alarm_key", "=", key)
    .where("ended_at", "is", null)
    .executeTakeFirst();

export async function addOccurrence(
  db: Db,
  { division, id }: Pick<IncidentRecord, "division" | "id">,
  { alarmId, evidence }: { alarmId: string; evidence: Record<string, unknown> },
): Promise<void> {
  await sql`update incidents.incident
    set occurrences = occurrences + 1, alarm_id = ${alarmId}, evidence = ${JSON.stringify(evidence)}::jsonb
    where division = ${division} and id = ${id}`.execute(db);
}
