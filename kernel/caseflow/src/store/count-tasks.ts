import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { WorkCounts } from "../contract.ts";
import { isWithin, type Places } from "./list-cases.ts";

/** Beyond this nobody cares for the exact number. */
const upTo = 1000;

export async function countTasks(
  db: Db,
  who: {
    personId: string;
    offices: { organisation: string; role: string }[];
    headed: string[];
    places: Places;
    now: Date;
  },
): Promise<WorkCounts> {
  const { offices, headed, places, personId, now } = who;
  const { rows } = await sql<WorkCounts>`select
    (select count(*)::int from (
      select 1 from caseflow.task where closed_at is null and assignee_id = ${personId} limit ${upTo}) x) as mine,
    (select count(*)::int from (
      select 1 from unnest(${offices.map((each) => each.organisation)}::text[], ${offices.map((each) => each.role)}::text[])
        as office (organisation, role)
      join caseflow.task t on t.organisation = office.organisation and t.role = office.role
      join caseflow."case" c on c.division = t.division and c.id = t.case_id
      where t.closed_at is null and t.assignee_id is null and not t.signatures @> ${JSON.stringify([{ personId }])}::jsonb
        and (c.subject_kind = 'place' or c.applicant_id is distinct from ${personId}::uuid and c.subject_id <> ${personId}::uuid) limit ${upTo}) x) as available,
    (select count(*)::int from (
      select 1 from caseflow.task where organisation = any(${headed}::text[])
        and closed_at is null and escalated_at is not null limit ${upTo}) x) as escalated,
    (select count(*)::int from (
      select 1 from unnest(${places.divisions}::text[]) as place (division)
      join caseflow."case" c on c.division = place.division
      where c.closed_at is null and c.clock_ended_at is null and c.paused_at is null and c.due_at < ${now}
      union all
      select 1 from unnest(${places.organisations.map(({ code }) => code)}::text[],
        ${places.organisations.map(({ division }) => division)}::text[]) as place (code, prefix)
      join caseflow."case" c on c.handling_organisation = place.code and ${isWithin}
      where c.closed_at is null and c.clock_ended_at is null and c.paused_at is null and c.due_at < ${now}
      limit ${upTo}) x) as overdue`.execute(db);
  return rows[0]!;
}
