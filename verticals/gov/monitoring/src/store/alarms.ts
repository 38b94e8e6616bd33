import type { Db } from "@zhida/platform";
import { type Insertable, sql } from "kysely";
import type { AlarmQuery, RuleKind, Severity } from "../contract.ts";
import type { OpenAlarm } from "../rules/alarm-state.ts";
import { type AlarmRow, type AlarmTable, alarmTables } from "./alarm-tables.ts";

/** False when it is there already, or another one of the same device and rule is open. */
export async function insertAlarm(db: Db, alarm: Insertable<AlarmTable>): Promise<boolean> {
  const added = await alarmTables(db)
    .insertInto("monitoring.alarm")
    .values(alarm)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** Ended, or open again: as the engine has it. */
export async function setAlarmEnd(
  db: Db,
  { division, alarm, endedAt }: { division: string; alarm: OpenAlarm; endedAt: Date | null },
): Promise<AlarmRow | undefined> {
  return alarmTables(db)
    .updateTable("monitoring.alarm")
    .set({ ended_at: endedAt, last_at: new Date(alarm.lastAt), count: alarm.count })
    .where("division", "=", division)
    .where("id", "=", alarm.id)
    .returningAll()
    .executeTakeFirst();
}

export async function saveCounts(db: Db, alarms: readonly OpenAlarm[]): Promise<void> {
  if (alarms.length === 0) return;
  await sql`update monitoring.alarm a set count = n.count, last_at = n.last_at
    from unnest(${alarms.map(({ id }) => id)}::uuid[], ${alarms.map(({ count }) => count)}::int[],
      ${alarms.map(({ lastAt }) => new Date(lastAt))}::timestamptz[]) as n (id, count, last_at)
    where a.id = n.id and a.ended_at is null`.execute(db);
}

/** What the engine must know again after a restart: what is open, and what ended after `since`. */
export async function listStandingAlarms(db: Db, since: Date): Promise<AlarmRow[]> {
  const from = alarmTables(db).selectFrom("monitoring.alarm").selectAll();
  const open = await from.where("ended_at", "is", null).execute();
  const ended = await from.where("ended_at", ">=", since).orderBy("ended_at").execute();
  return [...ended, ...open];
}

export async function findAlarm(db: Db, id: string): Promise<AlarmRow | undefined> {
  return alarmTables(db).selectFrom("monitoring.alarm").selectAll().where("id", "=", id).executeTakeFirst();
}

export type AlarmFilter = Omit<AlarmQuery, "cursor"> & {
  before?: string | undefined;
  /** Where the caller may look: whole divisions, or single organisations. */
  domains: readonly { division: string; organisationCode: string | null }[];
};

/** The newest first. */
export async function listAlarms(db: Db, filter: AlarmFilter): Promise<AlarmRow[]> {
  const { before, division, open, severity, kind, device, domains, limit } = filter;
  return alarmTables(db)
    .selectFrom("monitoring.alarm")
    .selectAll()
    .where((where) =>
      where.or(
        domains.map((domain) =>
          domain.organisationCode === null
            ? where.and([where("division", ">=", domain.division), where("division", "<", `${domain.division}:`)])
            : where("organisation_code", "=", domain.organisationCode),
        ),
      ),
    )
    .$if(division !== undefined, (query) => query.where("division", "=", division as string))
    .$if(open !== undefined, (query) => query.where("ended_at", open ? "is" : "is not", null))
    .$if(severity !== undefined, (query) => query.where("severity", "=", severity as "notice"))
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind as "feel"))
    .$if(device !== undefined, (query) => query.where("device_id", "=", device as string))
    .$if(before !== undefined, (query) => query.where("id", "<", before as string))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export async function setIncident(db: Db, alarmId: string, incidentId: string): Promise<void> {
  await alarmTables(db)
    .updateTable("monitoring.alarm")
    .set({ incident_id: incidentId })
    .where("id", "=", alarmId)
    .execute();
}

export async function setPhoto(db: Db, alarmId: string, photo: string): Promise<AlarmRow | undefined> {
  return alarmTables(db)
    .updateTable("monitoring.alarm")
    .set({ photo })
    .where("id", "=", alarmId)
    .where("photo", "is", null)
    .returningAll()
    .executeTakeFirst();
}

export type AlarmCount = { kind: RuleKind; severity: Severity; open: number; raised: number };

/** By kind: those that go on, and those raised since. */
export async function countAlarms(db: Db, division: string, since: Date): Promise<AlarmCount[]> {
  const { rows } = await sql<AlarmCount>`
    select kind, severity, count(*) filter (where ended_at is null)::int as open,
      count(*) filter (where raised_at >= ${since})::int as raised
    from (
      select id, kind, severity, ended_at, raised_at from monitoring.alarm where division = ${division} and ended_at is null
      union
      select id, kind, severity, ended_at, raised_at from monitoring.alarm
        where division = ${division} and raised_at >= ${since}
    ) a group by kind, severity order by kind, severity`.execute(db);
  return rows;
}
