import { genericPlan } from "@zhida/platform/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BenefitsStack, benefitsStack } from "../testing/benefits-stack.ts";
import { listAppealsBy } from "./appeals.ts";
import { listCampaigns } from "./campaigns.ts";
import { listGrantsByState, listGrantsDue, listGrantsOf, listGrantsOfSubjects, listStandingGrants } from "./grants.ts";
import { isAnyHeld, listWaitingInstalments } from "./instalments.ts";
import { listMissed } from "./reach.ts";

const GRANTS = 30_000;
let stack: BenefitsStack;
beforeAll(async () => {
  stack = await benefitsStack();
  const { db } = stack;
  await sql`insert into benefits.benefit (division, policy, name, summary, department, audience, setup, active, updated_at, updated_by)
    select '990122', 'p' || n, '{}', '{}', '990122-CAB', 'person', '{}', true, now(), 'x' from generate_series(0, 9) n`.execute(
    db,
  );
  await sql`insert into benefits.grant (division, id, policy, policy_version, subject_kind, subject_key, subject_id, subject_name, town,
      department, state, mode, since, reasons, due_on, created_at, updated_at)
    select '990122', gen_random_uuid(), 'p' || n % 10, 1, 'person', 'k' || n / 10, md5('s' || n / 10)::uuid, 'x', '990122001', '990122-CAB',
      (array['active', 'offered', 'declined', 'stopped', 'ended'])[1 + n % 5], 'automatic', '2026-01-01', '[]',
      case when n % 1000 = 0 then date '2026-03-01' else date '2027-01-01' end, now(), now()
    from generate_series(0, ${GRANTS - 1}) n`.execute(db);
  await sql`insert into benefits.instalment (division, id, grant_id, policy, period, amount_fen, state, created_at)
    select division, gen_random_uuid(), id, policy, 'once', 100, case when random() < 0.01 then 'held' else 'paid' end, now()
    from benefits.grant`.execute(db);
  await sql`insert into benefits.campaign (division, id, policy, version, state, starts_on, created_at)
    select '990122', gen_random_uuid(), 'p' || n % 10, n, 'done', '2026-01-01', now() from generate_series(0, 3000) n`.execute(
    db,
  );
  await sql`insert into benefits.appeal (division, id, policy, subject_kind, subject_key, subject_id, person_id, name, department, text,
      state, due_on, decision, decided_at, created_at)
    select '990122', gen_random_uuid(), 'p1', 'person', 'k' || n, gen_random_uuid(), gen_random_uuid(), 'x', '990122-D' || n % 7, 'x',
      'rejected', '2026-03-01', 'x', now(), now() from generate_series(0, 20000) n`.execute(db);
  await sql`with checks as (insert into benefits.reach_check (division, id, policy, version, state, started_at)
      values ('990122', '00000000-0000-7000-8000-000000000001', 'p1', 1, 'done', now()) returning id)
    insert into benefits.missed (division, check_id, number, subject_kind, subject_key, town, reason)
    select '990122', id, n, 'person', 'k' || n, '990122001', 'declined' from checks, generate_series(0, 20000) n`.execute(
    db,
  );
  await sql`analyze benefits.grant, benefits.instalment, benefits.campaign, benefits.appeal, benefits.missed`.execute(
    db,
  );
});
afterAll(() => stack.stop());

const key = { division: "990122", policy: "p1" };
const before = "ffffffff-ffff-7fff-bfff-ffffffffffff";
const lists: [string, () => Promise<unknown>][] = [
  ["the grants of a person", () => listGrantsOf(stack.db, { subjectId: before, before, limit: 20 })],
  [
    "the grants of a policy in a state",
    () => listGrantsByState(stack.db, { ...key, state: "active", before, limit: 20 }),
  ],
  ["the grants of some subjects", () => listGrantsOfSubjects(stack.db, { ...key, keys: ["k1"] })],
  ["what stands for a subject", () => listStandingGrants(stack.db, "person", "k1")],
  ["grants whose period has begun", () => listGrantsDue(stack.db, { today: "2026-03-02", limit: 500 })],
  ["who waits for the budget", () => listWaitingInstalments(stack.db, { ...key, state: "held", limit: 500 })],
  ["whether somebody waits", () => isAnyHeld(stack.db, "990122", "p1")],
  ["campaigns", () => listCampaigns(stack.db, { division: "990122", before, limit: 20 })],
  ["campaigns of a department", () => listCampaigns(stack.db, { division: "990122", department: "x", limit: 20 })],
  [
    "appeals of a department",
    () => listAppealsBy(stack.db, { division: "990122", department: "990122-D1", state: "open", before, limit: 20 }),
  ],
  ["appeals of a division", () => listAppealsBy(stack.db, { division: "990122", state: "open", before, limit: 20 })],
  [
    "who was missed",
    () =>
      listMissed(stack.db, {
        division: "990122",
        checkId: "00000000-0000-7000-8000-000000000001",
        reason: "declined",
        after: 5,
        limit: 20,
      }),
  ],
];

test.each(lists)("%s: found by an index, never by reading the table", async (_, body) => {
  const [statement] = await stack.countStatements(body);
  const plan = await genericPlan(stack.db, statement!);
  expect(plan).toMatch(/Index/);
  expect(plan).not.toMatch(/Seq Scan/);
});
