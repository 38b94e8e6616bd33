import { transact } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBenefit } from "../store/benefits.ts";
import type { BenefitRow } from "../store/tables.ts";
import { allowance } from "../testing/allowances.ts";
import { type BenefitsStack, benefitsStack } from "../testing/benefits-stack.ts";
import { grantMany } from "./grant-many.ts";

let stack: BenefitsStack;
beforeAll(async () => {
  stack = await benefitsStack();
});
afterAll(() => stack.stop());

test("granting to five hundred takes as many statements as granting to one, new or not", async () => {
  const many = await Promise.all(Array.from({ length: 501 }, () => stack.resident({ birthDate: "1939-01-01" })));
  const keys = many.map(({ key }) => key);
  await stack.matching.loadAll(stack.work());
  await stack.publish(allowance("in-bulk", { eligible: "person.age >= 80", pays: "10000" }));
  const benefit = (await findBenefit(stack.db, "990122", "in-bulk")) as BenefitRow;
  const run = { benefit, version: 1, since: "2026-03-02", campaign: null };
  const grant = (to: string[]) =>
    transact(stack.db, (db) => grantMany(stack.deps, { ...stack.work(), db }, run, to)).then(({ summary }) => summary);
  await grant([]);

  const one = await stack.countStatements(() => grant(keys.slice(0, 1)));
  const rest = await stack.countStatements(async () => {
    expect(await grant(keys.slice(1))).toMatchObject({ granted: 500, notified: 500, moneyFen: 5_000_000, held: 0 });
  });
  const again = await stack.countStatements(async () => {
    expect(await grant(keys)).toMatchObject({ granted: 0, kept: 501, notified: 0, moneyFen: 0 });
  });
  expect(ofGranting(one).length).toBeGreaterThan(8);
  expect(ofGranting(rest)).toEqual(ofGranting(one));
  expect(ofGranting(again).length).toBeLessThan(ofGranting(one).length);
});

/** What goes out afterwards by SMS is not part of the granting. */
const ofGranting = (statements: string[]) =>
  statements
    .filter((sql) => !/^(begin|commit)|notify\.(delivery|outbox)|"phone", "email"/.test(sql))
    .map((sql) => sql.slice(0, 60));
