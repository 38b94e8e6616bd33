import { transact } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowance } from "../testing/allowances.ts";
import { type BenefitsStack, benefitsStack } from "../testing/benefits-stack.ts";

let stack: BenefitsStack;
beforeAll(async () => {
  stack = await benefitsStack();
  await stack.publish(allowance("managed", { eligible: "person.disabilityGrade = 1", pays: "10000" }));
  await stack.settle();
});
afterAll(() => stack.stop());

test("of two who change a benefit at once the second is told", async () => {
  const officer = await stack.staff("policy_officer");
  const { body: benefit } = await stack.call(officer, "GET", "/programmes/managed");
  const change = { revision: benefit.revision, setup: { ...benefit.setup, mode: "confirm" }, active: true };
  const saved = await stack.call(officer, "PUT", "/programmes/managed", change);
  expect(saved.body).toMatchObject({ revision: benefit.revision + 1, setup: { mode: "confirm" } });
  expect((await stack.call(officer, "PUT", "/programmes/managed", change)).status).toBe(409);
});

test("an amount that the policy does not decide is refused when it is set, not when somebody waits for it", async () => {
  const officer = await stack.staff("policy_officer");
  const { body: benefit } = await stack.call(officer, "GET", "/programmes/managed");
  const setup = { ...benefit.setup, amount: { decision: "bonus", period: "monthly" } };
  const refused = await stack.call(officer, "PUT", "/programmes/managed", {
    revision: benefit.revision,
    setup,
    active: true,
  });
  expect(refused.status).toBe(422);
  expect(refused.body.code).toBe("benefits.amount_unknown");
});

test("while it is off nobody is granted anything", async () => {
  const officer = await stack.staff("policy_officer");
  const { body: benefit } = await stack.call(officer, "GET", "/programmes/managed");
  const off = { revision: benefit.revision, setup: benefit.setup, active: false };
  await stack.call(officer, "PUT", "/programmes/managed", off);
  await stack.resident({ grade: 1 });
  await stack.settle();
  const { body } = await stack.call(officer, "GET", "/programmes/managed");
  expect(body.counts).toEqual({ offered: 0, active: 0, declined: 0, stopped: 0 });
});

test("a policy that the workshop made is shown at first, and goes to everybody once the department says how", async () => {
  const { pack } = allowance("made-here", { eligible: "person.disabilityGrade = 2" });
  const entitled = await stack.resident({ grade: 2 });
  await stack.settle();
  await transact(stack.db, (db) =>
    stack.matching.publishPacks({ ...stack.work(), db }, [pack], { author: "周敏", approver: "高峰" }),
  );
  await stack.settle();
  const officer = await stack.staff("policy_officer");
  const { body: benefit } = await stack.call(officer, "GET", "/programmes/made-here");
  expect(benefit).toMatchObject({ name: pack.content.name, setup: { mode: "information" }, counts: { active: 0 } });
  const setup = { ...benefit.setup, mode: "automatic" };
  await stack.call(officer, "PUT", "/programmes/made-here", { revision: benefit.revision, setup, active: true });
  await stack.settle();
  expect((await stack.call(entitled.actor, "GET", "/mine")).body.items).toMatchObject([
    { policy: "made-here", state: "active" },
  ]);
});
