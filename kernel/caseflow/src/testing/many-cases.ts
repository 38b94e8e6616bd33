import type { Db } from "@zhida/platform";
import { sql } from "kysely";

/**
 * `count` cases of one county over two years: forty departments, two thousand items, one in nineteen still open,
 * of those one in three overdue and one in five claimed. Their history and documents only for one department.
 */
export async function manyCases(db: Db, count: number, officer: string): Promise<void> {
  await sql`
    insert into caseflow."case"
    select '990122', ${id("n")}, '990122-20250101-' || n, 'gov.services', 'item-' || n % 2000,
      '{"zh":"事项","en":"Item"}', 'standard', 1, case when open then 'reviewing' else 'approved' end, 2, '{}', '{}',
      'person', ${id("n")}, 'K' || n % (${count} / 20 + 1), '林晓梅', ${id("n")}, '林晓梅',
      '990122-' || case n % 40 when 0 then 'HPF' else 'D' || n % 40 end, 'portal',
      '{"amount":10,"unit":"workday"}', opened, opened + case when n % 3 = 0 then '10 days' else '700 days' end::interval, null,
      case when open then null else opened end, opened, case when open then null else opened end,
      case when open then null else 'approved' end
    from (select n, n % 19 = 0 as open, timestamptz '2024-03-01' + n * interval '730 days' / ${count}::int as opened
      from generate_series(1, ${count}::int) n) x`.execute(db);
  await sql`
    insert into caseflow.task (division, id, case_id, state, role, organisation, count, signatures, assignee_id, assignee_name,
      created_at, due_at, escalated_at)
    select division, id, id, state, 'department_officer', handling_organisation, 1, '[]',
      case when n % 5 = 0 then ${officer}::uuid end, case when n % 5 = 0 then '孙磊' end, opened_at, due_at,
      case when n % 7 = 0 then due_at end
    from (select *, row_number() over () as n from caseflow."case" where closed_at is null and ${made}) x`.execute(db);
  await sql`
    insert into caseflow.deadline
    select division, id, 'case', state, due_at, due_at - interval '1 day', null, due_at - interval '1 day'
    from caseflow."case" where closed_at is null and ${made}`.execute(db);
  await sql`
    insert into caseflow.action
    select division, id, 1, opened_at, 'case-open', null, 'submitted', 'applicant', applicant_id, applicant_name
    from caseflow."case" where handling_organisation = '990122-HPF' and ${made}`.execute(db);
  await sql`
    insert into caseflow.document
    select division, id, id, 'receipt', left(upper(md5(id::text)), 19), '{}', opened_at from caseflow."case"
    where handling_organisation = '990122-HPF'`.execute(db);
  await sql`analyze`.execute(db);
}

const made = sql`number like '990122-20250101-%'`;
const id = (number: string) => sql.raw(`('01980000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`);
