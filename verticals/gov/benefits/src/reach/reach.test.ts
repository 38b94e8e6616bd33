import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowance } from "../testing/allowances.ts";
import { type BenefitsStack, benefitsStack } from "../testing/benefits-stack.ts";
import { mine } from "../testing/looks.ts";

let stack: BenefitsStack;
beforeAll(async () => {
  stack = await benefitsStack();
});
afterAll(() => stack.stop());

test("who was missed, and why: no account, no card, declined, not answered, budget, bank, not run", async () => {
  const people = {
    reached: await stack.resident({ grade: 1, town: "990122001" }),
    declined: await stack.resident({ grade: 1, town: "990122001" }),
    noCard: await stack.resident({ grade: 1, town: "990122001", card: null }),
    noAccount: await stack.resident({ grade: 1, town: "990122001", account: false }),
    refused: await stack.resident({ grade: 1, town: "990122001", card: "6222990122000990033" }),
    held: await stack.resident({ grade: 1, town: "990122009" }),
    notAnswered: await stack.resident({ grade: 1, town: "990122001" }),
    notRun: await stack.resident({ grade: 1, town: "990122001" }),
  };
  await stack.settle();
  await stack.publish(allowance("reach", { eligible: "person.disabilityGrade = 1", pays: "10000" }), {
    budget: 60_000,
  });
  await stack.settle();
  stack.clock.set("2026-03-03T09:30:00+08:00");
  await stack.settle();
  const grant = await mine(stack, people.declined.actor, "reach");
  await stack.call(people.declined.actor, "POST", `/mine/${grant?.id}/decline`, { version: grant?.version });
  // The budget is cut by what the declined money sets free.
  await stack.raise("reach", 50_000);
  await sql`update benefits.grant set state = 'offered' where subject_key = ${people.notAnswered.key}`.execute(
    stack.db,
  );
  for (const table of ["grant_action", "instalment"]) {
    await sql`alter table benefits.grant_action disable trigger all`.execute(stack.db);
    await sql`delete from ${sql.table(`benefits.${table}`)} where grant_id in (select id from benefits.grant where subject_key = ${people.notRun.key})`.execute(
      stack.db,
    );
  }
  await sql`delete from benefits.grant where subject_key = ${people.notRun.key}`.execute(stack.db);
  await sql`update benefits.benefit set policy_version = 1 where policy = 'reach'`.execute(stack.db);

  const officer = await stack.staff("policy_officer");
  const started = await stack.call(officer, "POST", "/programmes/reach/reach-checks");
  expect(started.body).toMatchObject({ state: "queued", version: 1 });
  await stack.settle();
  const [check] = (await stack.call(officer, "GET", "/programmes/reach/reach-checks")).body;
  expect(check).toMatchObject({ state: "done", entitled: 8, reached: 1 });
  const counts = Object.fromEntries(
    check.missed.map((each: { reason: string; count: number }) => [each.reason, each.count]),
  );
  expect(counts).toEqual({
    no_account: 1,
    no_bank_account: 1,
    declined: 1,
    not_answered: 1,
    budget: 1,
    payment_failed: 1,
    not_run: 1,
  });

  const list = await stack.call(officer, "GET", `/programmes/reach/reach-checks/${check.id}/missed?limit=5`);
  expect(list.body.items).toHaveLength(5);
  for (const each of list.body.items) expect(each.maskedKey).toMatch(/\*{4,}/);
  const rest = await stack.call(
    officer,
    "GET",
    `/programmes/reach/reach-checks/${check.id}/missed?limit=5&cursor=${list.body.next}`,
  );
  expect(rest.body.items).toHaveLength(2);
  const one = await stack.call(officer, "GET", `/programmes/reach/reach-checks/${check.id}/missed?reason=budget`);
  expect(one.body.items).toMatchObject([{ division: "990122009", reason: "budget" }]);
});
