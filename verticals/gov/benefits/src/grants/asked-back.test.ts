import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowance } from "../testing/allowances.ts";
import { type BenefitsStack, benefitsStack, NOW } from "../testing/benefits-stack.ts";
import { mine, money } from "../testing/looks.ts";

let stack: BenefitsStack;
beforeAll(async () => {
  stack = await benefitsStack();
});
afterAll(() => stack.stop());

const graded = (code: string) =>
  allowance(code, {
    eligible: "person.disabilityGrade <= 2",
    pays: "if person.disabilityGrade = 1 then 30000 else 15000",
  });

/** The days pass as they would: what one of them notes the next one settles, and the bank pays. */
async function on(day: string) {
  stack.clock.set(`${day}T09:30:00+08:00`);
  await stack.settle();
  await stack.settle();
}

/** The certificate as the registry corrects it: from that day on the grade is another, or there is none. */
async function correct(key: string, from: string, grade?: number) {
  const { rows } = await sql<{ id: string }>`select id from exchange.record
    where dataset = 'disability.certificate' and subject_key = ${key} order by valid_from desc, id desc limit 1`.execute(
    stack.db,
  );
  await stack.endRecord(rows[0]?.id as string, from);
  if (grade) await stack.register("disability.certificate", key, { status: "valid", grade }, { from });
  await stack.settle();
}

/** Paid in March, and once more after a correction upwards: two instalments of one period. */
async function raised(code: string, raisedOn: string) {
  stack.clock.set(NOW);
  const who = await stack.resident({ grade: 2 });
  await stack.publish(graded(code));
  await stack.settle();
  await on("2026-03-04");
  await on(raisedOn);
  await correct(who.key, "2026-03-02", 1);
  return who;
}

test("of a period that was paid in two parts both are asked back", async () => {
  const { actor, key } = await raised("two-parts", "2026-03-10");
  for (const day of ["2026-03-11", "2026-03-12", "2026-03-13"]) await on(day);
  expect(money(await mine(stack, actor, "two-parts"))).toEqual(["2026-03 15000 paid", "2026-03+1 15000 paid"]);
  await correct(key, "2026-03-02");
  await on("2026-03-14");
  const detail = await mine(stack, actor, "two-parts");
  expect(detail?.recoveries.map(({ amountFen, state }) => `${amountFen} ${state}`)).toEqual([
    "15000 open",
    "15000 open",
  ]);
});

test("what is called back in time is not asked back as well", async () => {
  const { actor, key } = await raised("in-time", "2026-03-10");
  stack.clock.set("2026-03-11T00:20:00+08:00");
  await stack.settle();
  expect(money(await mine(stack, actor, "in-time"))).toEqual(["2026-03 15000 paid", "2026-03+1 15000 ordered"]);
  await correct(key, "2026-03-02");
  stack.clock.set("2026-03-12T00:20:00+08:00");
  await sql`update payments.payment set next_attempt_at = next_attempt_at + interval '10 days'
    where state = 'ordered'`.execute(stack.db);
  await stack.settle();
  const detail = await mine(stack, actor, "in-time");
  expect(money(detail)).toEqual(["2026-03 15000 paid", "2026-03+1 15000 reversed"]);
  expect(detail?.recoveries.map(({ amountFen }) => amountFen)).toEqual([15000]);
  const { rows } = await sql<{ period: string }>`select i.period from payments.recovery r
    join benefits.instalment i on i.id = r.reference where i.policy = 'in-time'`.execute(stack.db);
  expect(rows).toEqual([{ period: "2026-03" }]);
});
