import type { Db } from "@zhida/platform";
import { sql } from "kysely";

type Following = { division: string; incidentId: string; personId: string };

/** Answers how many follow it now. Following twice is following once. */
export async function addFollower(db: Db, { division, incidentId, personId }: Following, now: Date): Promise<number> {
  const { rows } = await sql<{ followers: number }>`
    with added as (
      insert into incidents.follower values (${division}, ${incidentId}, ${personId}, ${now})
      on conflict do nothing returning 1)
    update incidents.incident set followers = followers + (select count(*) from added)
    where division = ${division} and id = ${incidentId} returning followers`.execute(db);
  return rows[0]?.followers ?? 0;
}

export async function removeFollower(db: Db, { division, incidentId, personId }: Following): Promise<number> {
  const { rows } = await sql<{ followers: number }>`
    with gone as (
      delete from incidents.follower
      where division = ${division} and incident_id = ${incidentId} and person_id = ${personId} returning 1)
    update incidents.incident set followers = followers - (select count(*) from gone)
    where division = ${division} and id = ${incidentId} returning followers`.execute(db);
  return rows[0]?.followers ?? 0;
}

export async function followersOf(db: Db, division: string, incidentId: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`select person_id from incidents.follower
    where division = ${division} and incident_id = ${incidentId}`.execute(db);
  return rows.map(({ person_id }) => person_id);
}

/** Who followed or reported one incident follows another. */
export async function moveFollowers(db: Db, division: string, from: string, to: string, now: Date): Promise<void> {
  await sql`
    with moved as (
      insert into incidents.follower (division, incident_id, person_id, since)
      select ${division}, ${to}, person_id, ${now}::timestamptz from (
        select person_id from incidents.follower where division = ${division} and incident_id = ${from}
        union select reporter_id from incidents.incident
          where division = ${division} and id = ${from} and reporter_id is not null) who
      where person_id is distinct from (select reporter_id from incidents.incident where division = ${division} and id = ${to})
      on conflict do nothing returning 1)
    update incidents.incident
    set followers = followers + (select count(*) from moved), occurrences = occurrences + 1
    where division = ${division} and id = ${to}`.execute(db);
}
