import { transact } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBenefit } from "../store/benefits.ts";
import type { BenefitRow } from "../store/tables.ts";
import { allowance } from "../testing/allowances.ts";
import { type BenefitsStack, benefitsStack, NOW } from "../testing/benefits-stack.ts";
import { mine, money, told } from "../testing/looks.ts";
import { grantMany } from "./grant-many.ts";

let stack: BenefitsStack;
beforeAll(async () => {
  stack = await benefitsStack();
});
afterAll(() => stack.stop());

const oldAge = (code: string) => allowance(code, { eligible: "person.age >= 80", pays: "10000" });
const old = { birthDate: "1940-05-01" };

const grantNow = async (policy: string, keys: string[]) => {
  const benefit = (await findBenefit(stack.db, "990122", policy)) as BenefitRow;
  const run = { benefit, version: 1, since: "2026-03-02", campaign: null };
  return transact(stack.db, (db) => grantMany(stack.deps, { ...stack.work(), db }, run, keys));
};

test("who fits is granted, paid and told by itself, with the reason", async () => {
  const { actor } = await stack.resident(old);
  const young = await stack.resident();
  await stack.settle();
  await stack.publish(oldAge("by-itself"));
  await stack.settle();
  const detail = await mine(stack, actor, "by-itself");
  expect(detail).toMatchObject({ state: "active", amountFen: 10_000, since: "2026-03-02", mode: "automatic" });
  expect(detail?.reasons[0]?.zh).toBeTruthy();
  expect(detail?.instalments).toMatchObject([{ period: "2026-03", state: "ordered", settlesOn: "2026-03-03" }]);
  expect(detail?.history.map(({ event }) => event)).toEqual(["granted"]);
  expect(await told(stack, actor)).toEqual(["benefits.granted"]);
  expect(await mine(stack, young.actor, "by-itself")).toBeUndefined();
});

test("however often it is granted, and by several processes at once, it is granted, paid and told once", async () => {
  await stack.publish(oldAge("once-only"));
  await stack.settle();
  const { actor, key } = await stack.resident(old);
  await stack.settle();
  const before = await mine(stack, actor, "once-only");
  expect(money(before)).toEqual(["2026-03 10000 ordered"]);

  const fresh = await stack.resident(old);
  await stack.matching.loadAll(stack.work());
  const answers = await Promise.all([1, 2, 3, 4].map(() => grantNow("once-only", [key, fresh.key])));
  expect(answers.reduce((sum, { summary }) => sum + summary.granted, 0)).toBe(1);
  expect(answers.reduce((sum, { summary }) => sum + summary.notified, 0)).toBe(1);
  await stack.settle();
  for (const who of [actor, fresh.actor]) {
    const detail = await mine(stack, who, "once-only");
    expect(money(detail)).toEqual(["2026-03 10000 ordered"]);
    expect(detail?.history.map(({ event }) => event)).toEqual(["granted"]);
    expect((await told(stack, who)).filter((template) => template === "benefits.granted")).toHaveLength(2);
  }
  const committed = await findBudget("once-only");
  expect(committed).toBe(3 * 10_000);
});

const findBudget = async (policy: string) => {
  const officer = await stack.staff("policy_officer");
  return (await stack.call(officer, "GET", `/programmes/${policy}`)).body.budget.committedFen;
};

test("without an account the money is due, and is paid once a card is known", async () => {
  await stack.publish(oldAge("no-card"));
  await stack.settle();
  const { actor, key } = await stack.resident({ ...old, card: null });
  await stack.settle();
  expect(money(await mine(stack, actor, "no-card"))).toEqual(["2026-03 10000 due"]);
  expect(await told(stack, actor)).toContain("benefits.account-needed");
  await stack.card(key, "6222990122000099912");
  await stack.settle();
  expect(money(await mine(stack, actor, "no-card"))).toEqual(["2026-03 10000 ordered"]);
  stack.clock.set("2026-03-03T09:30:00+08:00");
  await stack.settle();
  await stack.settle();
  const detail = await mine(stack, actor, "no-card");
  expect(money(detail)).toEqual(["2026-03 10000 paid"]);
  expect(detail?.instalments[0]?.account).toMatch(/9912$/);
  stack.clock.set(NOW);
});
