import { makeResidentId } from "@zhida/china-ids";
import { genericPlan } from "@zhida/platform/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CIVIL, type PolicyStack, policyStack } from "./testing/policy-stack.ts";

let stack: PolicyStack;
beforeAll(async () => {
  stack = await policyStack();
  await sql`
    insert into matching.policy select 'p.a' || n, '990122', '990122-CAB', 'person', array['词' || n % 500, '政策'] from generate_series(1, 5000) n;
    insert into matching.policy_version (code, version, state, content, effective_from, effective_to, author, editors, approver, updated_at)
      select 'p.a' || n, 1 + v, 'published', '{"name": {"zh": "", "en": ""}}'::jsonb, '2020-01-01'::date + v, '2020-01-02'::date + v, '', '{}', '', now()
      from generate_series(1, 5000) n, generate_series(0, 3) v;
    insert into matching.policy_history (code, id, version, event, by_name, at)
      select 'p.a' || n % 50, gen_random_uuid(), 1, 'saved', '', now() from generate_series(1, 20000) n;
    insert into matching.dry_run (id, code, version, revision, on_day, kind, content, started_by, started_at)
      select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'p.a' || n % 50, 1, 1, '2026-03-02', 'person', '{}', '', now()
      from generate_series(1, 2000) n;
    insert into matching.dry_run_subject
      select ('00000000-0000-7000-8000-' || lpad((1 + n % 100)::text, 12, '0'))::uuid, n, '99012200' || n % 9, 'person', n::text,
        case when n % 2 = 0 then 'gained' else 'lost' end, '{"verdict": "eligible", "reasons": [], "missing": []}',
        '{"verdict": "eligible", "reasons": [], "missing": []}' from generate_series(1, 30000) n;
    insert into matching.said_fact select n::text, 'person', 'person.volunteer', 'true', false, now() from generate_series(1, 30000) n;
    analyze`.execute(stack.db);
});
afterAll(() => stack.stop());

test("no list or read of policies goes through a big table from end to end, nor asks once for each row", async () => {
  const id = makeResidentId({ division: "990122", birthDate: "1985-05-05", sequence: 101 });
  const lan = await stack.join(id, "罗兰", { organisation: CIVIL, role: "policy_officer" });
  const run = "00000000-0000-7000-8000-000000000007";
  const paths = [
    "policies",
    `policies?q=${encodeURIComponent("词77")}`,
    "policies/p.a7",
    "policies/p.a7/history",
    "policies/p.a7/dry-runs",
    `dry-runs/${run}`,
    `dry-runs/${run}/subjects`,
    `dry-runs/${run}/subjects?side=lost`,
    `dry-runs/${run}/subjects?division=990122007`,
    "my/check-up",
  ];
  // The policies in force are read once, all of them, into the memory of the engine.
  await stack.call(lan, "GET", "my/check-up");
  const statements: string[] = [];
  for (const path of paths) {
    const sent = await stack.countStatements(async () => {
      const { status, body } = await stack.call(lan, "GET", path);
      expect(status, `${path} ${JSON.stringify(body)}`).toBe(200);
    });
    expect(sent.length, path).toBeLessThan(8);
    statements.push(...sent);
  }
  const wanted = new Set(statements.filter((each) => /^\s*(select|with)/.test(each) && each.includes("$1")));
  expect(wanted.size).toBeGreaterThan(8);
  for (const statement of wanted) {
    expect(await genericPlan(stack.db, statement), statement).not.toMatch(
      /Seq Scan on (policy|policy_version|policy_history|dry_run|dry_run_subject|said_fact)\b/,
    );
  }
});
