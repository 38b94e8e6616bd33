import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowance } from "../testing/allowances.ts";
import { type BenefitsStack, benefitsStack } from "../testing/benefits-stack.ts";
import { mine, money, told } from "../testing/looks.ts";

let stack: BenefitsStack;
beforeAll(async () => {
  stack = await benefitsStack();
});
afterAll(() => stack.stop());

const graded = (code: string) =>
  allowance(code, {
    eligible: "person.disabilityGrade <= 2",
    pays: "if person.disabilityGrade = 1 then 30000 else 10000",
  });
const officerSees = async (policy: string) => {
  const officer = await stack.staff("policy_officer");
  const { body } = await stack.call(officer, "GET", `/programmes/${policy}`);
  const campaigns = await stack.call(officer, "GET", `/campaigns?policy=${policy}`);
  return { budget: body.budget, campaign: campaigns.body.items[0] };
};

test("what the budget does not cover is held before it is paid; heads hear of it, and it goes on when the money is there", async () => {
  const head = await stack.staff("department_head");
  const dear = [await stack.resident({ grade: 1 }), await stack.resident({ grade: 1 })];
  await stack.settle();
  await stack.publish(graded("tight"), { budget: 40_000 });
  await stack.settle();

  const states = await Promise.all(dear.map(async ({ actor }) => money(await mine(stack, actor, "tight"))[0]));
  expect(states.sort()).toEqual(["2026-03 30000 held", "2026-03 30000 ordered"]);
  const held = await officerSees("tight");
  expect(held.budget).toMatchObject({ limitFen: 40_000, committedFen: 30_000 });
  expect(held.campaign).toMatchObject({ state: "held", progress: { total: 2, done: 2, granted: 2, moneyFen: 30_000 } });
  expect(await told(stack, head)).toEqual(["benefits.campaign-held"]);

  // 10,000 are left, and somebody comes to whom 10,000 would be due: he stands behind the one who waits.
  const cheap = await stack.resident({ grade: 2 });
  await stack.settle();
  expect(money(await mine(stack, cheap.actor, "tight"))).toEqual(["2026-03 10000 held"]);
  expect(await told(stack, cheap.actor)).toEqual(["benefits.granted-held"]);
  await stack.settle();
  expect((await officerSees("tight")).budget.committedFen).toBe(30_000);

  const setBudget = (limitFen: number) =>
    stack.call(head, "PUT", "/programmes/tight/budget", { year: 2026, limitFen, document: "云财预〔2026〕35号" });
  expect((await setBudget(60_000)).status).toBe(200);
  await stack.settle();
  expect(money(await mine(stack, cheap.actor, "tight"))).toEqual(["2026-03 10000 held"]);
  expect((await setBudget(70_000)).status).toBe(200);
  await stack.settle();
  for (const { actor } of [...dear, cheap]) expect(money(await mine(stack, actor, "tight"))[0]).toMatch(/ordered$/);
  const done = await officerSees("tight");
  expect(done.budget.committedFen).toBe(70_000);
  expect(done.campaign.state).toBe("done");
});

test("without a budget nothing is paid", async () => {
  const { actor } = await stack.resident({ grade: 2 });
  await stack.settle();
  await stack.publish(graded("no-budget"));
  await sql`delete from benefits.budget where policy = 'no-budget'`.execute(stack.db);
  await stack.settle();
  expect(money(await mine(stack, actor, "no-budget"))).toEqual(["2026-03 10000 held"]);
});
