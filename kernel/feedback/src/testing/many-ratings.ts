import type { Db } from "@zhida/platform";
import { sql } from "kysely";

/** Ratings of 40 offices, 300 items and 5,000 people, the bad ones with open reworks. */
export async function manyRatings(db: Db, rows: number): Promise<void> {
  await sql`insert into feedback.handling (division, id, case_id, case_number, round, item_code, title, organisation_code,
      applicant_id, subject_id, subject_name, closed_at, rate_until, rated)
    select '990122', gen_random_uuid(), gen_random_uuid(), n::text, 0, 'item-' || n % 300, '{"zh": "事项", "en": "Item"}',
      '990122-D' || n % 40, ('00000000-0000-7000-8000-' || lpad((n % 5000)::text, 12, '0'))::uuid, gen_random_uuid(), '林晓梅',
      now() - interval '1 day', now() + interval '29 days', true
    from generate_series(1, ${sql.lit(rows)}) n`.execute(db);
  await sql`insert into feedback.rating (division, id, handling_id, case_id, round, item_code, organisation_code, level, reasons,
      comment, anonymous, channel, rated_by, rated_at)
    select division, gen_random_uuid(), id, case_id, 0, item_code, organisation_code, 1 + (random() * 4)::int, '{}', '', false,
      'portal', applicant_id, now() from feedback.handling`.execute(db);
  await sql`insert into feedback.rework (division, id, rating_id, case_id, case_number, case_version, organisation_code, item_code,
      opened_at, due_at)
    select division, gen_random_uuid(), id, gen_random_uuid(), 'x', 1, organisation_code, item_code, now(), now() + interval '20 days'
    from feedback.rating where level <= 2`.execute(db);
  await sql`insert into feedback.appeal (division, id, rating_id, organisation_code, grounds, appealed_by, appealed_by_name, appealed_at, decide_by)
    select division, gen_random_uuid(), id, organisation_code, 'x', rated_by, '郑文', now(), now() + interval '14 days'
    from feedback.rating where level = 1`.execute(db);
  await sql`analyze feedback.handling, feedback.rating, feedback.rework, feedback.appeal`.execute(db);
}
