import { genericPlan } from "@zhida/platform/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { register } from "../testing/facts-stack.ts";
import { type MatchingStack, matchingStack, policy } from "../testing/matching-stack.ts";
import { mei } from "../testing/registries.ts";

let stack: MatchingStack;
beforeAll(async () => {
  stack = await matchingStack();
  await sql`
    insert into matching.subject (division, kind, key, household, facts, next_change, derived_at)
    select '9901220' || lpad((n % 20)::text, 2, '0'), 'person', '8' || lpad(n::text, 17, '0'), 'X' || n / 3,
      jsonb_build_object('person.birthDate', '1970-01-01'), case when n % 50 = 0 then date '2030-01-01' end, now()
    from generate_series(1, 60000) n`.execute(stack.db);
  await sql`alter table exchange.record disable trigger user`.execute(stack.db);
  await sql`insert into exchange.record
    select '8' || lpad((n % 60000)::text, 17, '0'), (array['population.person', 'pension.payment', 'disability.certificate'])[1 + n % 3],
      gen_random_uuid(), '2024-01-01', null, '{}', now(), 'table' from generate_series(1, 120000) n`.execute(stack.db);
  await sql`alter table exchange.record enable trigger user`.execute(stack.db);
  await sql`insert into matching.load (id, state, first, started_at) values (gen_random_uuid(), 'done', false, now())`.execute(
    stack.db,
  );
  await sql`insert into exchange.change (subject_key, dataset, holds_from)
    select '8' || lpad(n::text, 17, '0'), 'population.person', '2026-01-01' from generate_series(1, 60000) n`.execute(
    stack.db,
  );
  await sql`analyze`.execute(stack.db);
  await sql`insert into matching.feed_position (position, at)
    values (pg_snapshot_xmin(pg_current_snapshot())::text || '.0', now())`.execute(stack.db);
  stack.policies.push(policy("senior", "person.age >= 65"));
});
afterAll(() => stack.stop());

test("no question, change or turn of the day goes through all subjects", async () => {
  await stack.matching.ready();
  await register(stack, "population.person", mei, { town: "990122001", birthDate: "1958-03-02" });
  await register(stack, "population.household", mei, { householdNumber: "H1" });
  const asMei = { kind: "person" as const, key: mei };
  const statements = await stack.countStatements(async () => {
    await stack.follow();
    expect(await stack.matching.factsOf(stack.work(), asMei)).toBeDefined();
    await stack.matching.factsAt(stack.work(), asMei, "2026-02-01");
    await stack.matching.factsAt(stack.work(), { kind: "household", key: "H1" }, "2026-02-01");
    await stack.matching.lineage(stack.work(), asMei, "person.age");
    await stack.matching.verdicts(stack.work(), { subject: asMei });
    await stack.matching.decideMany(stack.work(), { policy: "senior" }, [mei], { day: "2026-03-02" });
    await stack.matching.scan(stack.work(), { policy: "senior" });
    stack.clock.set("2026-03-04T09:00:00+08:00");
    await stack.follow();
  });
  const ofTheTest = "select 1 from exchange.change";
  const wanted = new Set(
    statements.filter(
      (each) =>
        /^\s*(select|update|delete|with|insert)/.test(each) &&
        !each.includes(ofTheTest) &&
        /matching"?\."?subject|exchange"?\."?(record|change)\b/.test(each),
    ),
  );
  expect(wanted.size).toBeGreaterThanOrEqual(11);
  for (const statement of wanted) {
    expect(await genericPlan(stack.db, statement), statement).not.toMatch(/Seq Scan on (subject|record|change)\b/);
  }
});
