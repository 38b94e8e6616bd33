import type { Actor } from "@zhida/identity";
import { notifyModule } from "@zhida/notify";
import { newId, transact } from "@zhida/platform";
import { testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type NewPayment, type PaymentOutcome, paymentsModule, sandboxEndings } from "./index.ts";
import { recordAttempts } from "./store/payments.ts";

const OWNER = "gov.benefits";
const outcomes: PaymentOutcome[] = [];
const build = () =>
  testStack(({ db, clock, live }) => {
    const identity = { contacts: async () => [] };
    const notify = notifyModule({ db, clock, live, identity, publicUrl: "http://127.0.0.1:8080" });
    const payments = paymentsModule({ db, notify: notify.service });
    payments.service.registerOwner(OWNER, { onOutcome: async (_work, got) => void outcomes.push(...got) });
    return { modules: [notify, payments], payments: payments.service };
  });

let stack: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  stack = await build();
});
afterAll(() => stack.stop());
beforeEach(async () => {
  outcomes.length = 0;
  await sql`truncate payments.payment, payments.recovery, payments.sandbox_transfer`.execute(stack.db);
  stack.clock.set("2026-04-30T15:00:00+08:00");
});

/** Thursday 30 April 2026: Labour Day lasts from 1 to 5 May. */
const nextWorkday = "2026-05-06";
const title = { zh: "育儿补贴", en: "Childcare subsidy" };

const person = (positions: Actor["positions"] = []): Actor => {
  const id = newId();
  return {
    sessionId: newId(),
    personId: id,
    name: "林晓梅",
    language: "zh-CN",
    channel: "portal",
    subject: { kind: "person", id, key: "990122199001010015", name: "林晓梅", division: "990122001" },
    positions,
  };
};
const officer = (division: string, department: string): Actor =>
  person([
    {
      organisationId: newId(),
      organisationCode: `${division}-${department}`,
      organisationName: { zh: "卫生健康局", en: "Health" },
      division,
      roles: ["department_officer"],
    } as Actor["positions"][number],
  ]);
const payment = (to: Actor, given: Partial<NewPayment> = {}): NewPayment => ({
  owner: OWNER,
  division: "990122",
  reference: newId(),
  businessKey: newId(),
  title,
  department: "990122-HEALTH",
  subjectId: to.subject.id,
  personId: to.personId,
  payee: to.name,
  amountFen: 360_000,
  account: "6222990122000001238",
  link: "/benefits/1",
  ...given,
});
const order = (payments: NewPayment[]) =>
  transact(stack.db, (db) => stack.payments.order({ ...stack.work(), db }, payments));
const ownReferences = (payments: NewPayment[]) => ({
  owner: OWNER,
  division: "990122",
  references: payments.map(({ reference }) => reference),
});
const stateOf = async (ordered: NewPayment) =>
  (await stack.payments.paymentsOf(stack.work(), ownReferences([ordered]))).get(ordered.reference)?.[0];
const settle = async (instant: string) => {
  stack.clock.set(instant);
  await settleNow();
};
const settleNow = () => {
  const job = stack.modules.flatMap(({ jobs }) => jobs ?? []).find(({ name }) => name === "payments.settle");
  return job?.handler(stack.work(), {});
};
const booked = async () =>
  (
    await sql<{ tries: number }>`select tries from payments.sandbox_transfer where booked_at is not null`.execute(
      stack.db,
    )
  ).rows;
const notices = async (to: Actor) =>
  (
    await sql<{
      template: string;
    }>`select template from notify.message where recipient_id = ${to.personId} order by id`.execute(stack.db)
  ).rows.map(({ template }) => template);
const mine = async (as: Actor, url: string) => (await stack.inject({ url: `/api/payments/${url}`, as })).json().items;
const post = (as: Actor, url: string, payload: { note?: string } = {}) =>
  stack.inject({ method: "POST", url: `/api/payments/${url}`, as, body: payload });

test("the money is booked on the next working day, not over a holiday; the person and the owner are told once", async () => {
  const mother = person();
  const ordered = payment(mother);
  await order([ordered]);
  await settle("2026-05-05T23:59:00+08:00");
  expect(await stateOf(ordered)).toMatchObject({ state: "ordered", attempts: 0, settlesOn: nextWorkday });
  await settle(`${nextWorkday}T09:00:30+08:00`);
  await settle(`${nextWorkday}T09:05:00+08:00`);
  expect(await mine(mother, "mine")).toMatchObject([{ state: "paid", attempts: 1, account: "6222***********1238" }]);
  expect(outcomes).toMatchObject([{ reference: ordered.reference, state: "paid" }]);
  expect(await notices(mother)).toEqual(["payment.booked"]);
});

test("the same business key is ordered once, also by two at the same moment", async () => {
  const mother = person();
  const twice = [payment(mother, { businessKey: "k" }), payment(mother, { businessKey: "k" })];
  const both = await Promise.all(twice.map((each) => order([each])));
  expect(both.map(({ size }) => size).sort()).toEqual([0, 1]);
  expect(await order([payment(mother, { businessKey: "k" })])).toEqual(new Map());
});

test("a busy bank is asked again, a lost answer is not paid twice, a closed account is given up", async () => {
  const endings = [sandboxEndings.busyOnce, sandboxEndings.answerLost, sandboxEndings.closed, "001238"];
  const payees = endings.map(() => person());
  const orders = payees.map((payee, i) => payment(payee, { account: `6222990122000${endings[i]}` }));
  await order(orders);
  const states = async () => Promise.all(orders.map(async (each) => (await stateOf(each))?.state));
  await settle(`${nextWorkday}T09:01:00+08:00`);
  expect(await states()).toEqual(["retrying", "retrying", "failed", "paid"]);
  await settle(`${nextWorkday}T09:02:00+08:00`);
  expect(await states()).toEqual(["retrying", "retrying", "failed", "paid"]);
  await settle(`${nextWorkday}T09:12:00+08:00`);
  expect(await states()).toEqual(["paid", "paid", "failed", "paid"]);
  expect(await booked()).toHaveLength(3);
  expect((await stateOf(orders[2]!))?.lastError?.zh).toBe("收款账户已销户或状态异常");
});

test("what is ordered is answered as it is read afterwards", async () => {
  const [one, other] = [payment(person()), payment(person(), { bank: "云岭银行" })];
  const ordered = await order([one, other]);
  expect(ordered).toEqual(await stack.payments.paymentsOf(stack.work(), ownReferences([one, other])));
});

test("whose account was closed is paid to another one under the same order, once, and told so in its own words", async () => {
  const father = person();
  const [refused, other] = [payment(father, { account: `6222990122000${sandboxEndings.closed}` }), payment(father)];
  await order([refused, other]);
  await settle(`${nextWorkday}T09:01:00+08:00`);
  expect(await notices(father)).toEqual(expect.arrayContaining(["payment.account-closed", "payment.booked"]));
  const found = (of: NewPayment) => stack.payments.refused(stack.work(), of);
  expect(await found(other)).toBeUndefined();
  const { paymentId, account, refused: accounts } = (await found(refused))!;
  expect(accounts).toEqual([refused.account]);
  const redirect = (to: string) =>
    stack.payments.redirect(stack.work(), {
      division: "990122",
      paymentId,
      refused: account,
      account: to,
      by: father.name,
    });
  const answers = await Promise.all([redirect("6222990122000004567"), redirect("6222990122000007777")]);
  expect(answers.filter((answer) => answer !== undefined)).toMatchObject([
    { id: paymentId, state: "retrying", needsAccount: false, accountChanges: [{ from: "6222***********0033" }] },
  ]);
  await settle(`${nextWorkday}T09:02:00+08:00`);
  expect(await stateOf(refused)).toMatchObject({ id: paymentId, state: "paid", attempts: 1 });
  const { rows } = await sql<{ account: string }>`select account from payments.sandbox_transfer
    where order_id = ${paymentId} and booked_at is not null`.execute(stack.db);
  expect(["6222990122000004567", "6222990122000007777"]).toContain(rows[0]?.account);
  expect(await redirect("6222990122000008888")).toBeUndefined();
});

test("a slow refusal of the old account does not stop the payment to the new one", async () => {
  const refused = payment(person(), { account: `6222990122000${sandboxEndings.closed}` });
  await order([refused]);
  await settle(`${nextWorkday}T09:01:00+08:00`);
  const { paymentId, account } = (await stack.payments.refused(stack.work(), refused))!;
  const change = { division: "990122", paymentId, refused: account, account: "6222990122000004567", by: "林晓梅" };
  await stack.payments.redirect(stack.work(), change);
  const late = { division: "990122", id: paymentId, account, paid_at: null, next_attempt_at: null };
  const moved = await recordAttempts(stack.db, [{ ...late, state: "failed", last_error: "account_closed" }]);
  expect(moved).toEqual(new Set());
  expect(await stateOf(refused)).toMatchObject({ state: "retrying", lastError: null });
});

test("three processes settling 2,500 payments pay each once", async () => {
  const payees = person();
  await order(Array.from({ length: 2500 }, () => payment(payees, { personId: undefined })));
  stack.clock.set(`${nextWorkday}T09:01:00+08:00`);
  await Promise.all([settleNow(), settleNow(), settleNow()]);
  expect((await booked()).filter(({ tries }) => tries === 1)).toHaveLength(2500);
  expect(outcomes).toHaveLength(2500);
});

test("what the bank does not have yet is called back; what it may have is not", async () => {
  const early = payment(person());
  const late = payment(person(), { account: `6222990122000${sandboxEndings.answerLost}` });
  await order([late]);
  await settle(`${nextWorkday}T09:01:00+08:00`);
  await order([early]);
  const called = await stack.payments.cancel(stack.work(), ownReferences([early, late]));
  expect([...called]).toEqual([early.reference]);
  await settle("2026-05-08T10:00:00+08:00");
  expect((await stateOf(early))?.state).toBe("cancelled");
  expect((await stateOf(late))?.state).toBe("paid");
});

test("only the paying department sends a failed payment again", async () => {
  const refused = payment(person(), { account: `6222990122000${sandboxEndings.closed}` });
  await order([refused]);
  await settle(`${nextWorkday}T09:01:00+08:00`);
  const own = officer("990122", "HEALTH");
  const list = await stack.inject({ url: "/api/payments/orders?state=failed", as: own });
  const { id } = list.json().items[0];
  for (const stranger of [officer("990123", "HEALTH"), officer("990122", "HPF")]) {
    expect((await stack.inject({ url: "/api/payments/orders", as: stranger })).json().items).toEqual([]);
    expect((await post(stranger, `orders/${id}/retry`)).statusCode).toBe(404);
  }
  expect((await post(person(), `orders/${id}/retry`)).statusCode).toBe(403);
  expect((await post(own, `orders/${id}/retry`)).json().state).toBe("retrying");
});

test("money is asked back once, and repaid by the payer or waived by the department", async () => {
  const [father, other] = [person(), person()];
  const recovery = (of: Actor, businessKey: string) => ({
    ...payment(of),
    businessKey,
    payer: of.name,
    reason: { zh: "出生登记已更正", en: "the birth registration was corrected" },
    dueOn: "2026-06-30",
  });
  const ask = (...keys: string[]) =>
    stack.payments.recover(
      stack.work(),
      keys.map((key) => recovery(father, key)),
    );
  expect((await ask("a")).size).toBe(1);
  expect((await ask("a", "b")).size).toBe(1);
  expect(await notices(father)).toEqual(["payment.recovery-opened", "payment.recovery-opened"]);
  const [second, first] = await mine(father, "my-recoveries");
  expect(first).toMatchObject({ state: "open", amountFen: 360_000, reason: { zh: "出生登记已更正" } });
  expect((await post(other, `my-recoveries/${first.id}/repay`)).statusCode).toBe(404);
  expect((await post(father, `my-recoveries/${first.id}/repay`)).json().state).toBe("repaid");
  expect((await post(father, `my-recoveries/${first.id}/repay`)).statusCode).toBe(404);
  const own = officer("990122", "HEALTH");
  expect((await post(own, `recoveries/${second.id}/waive`, { note: "" })).statusCode).toBe(400);
  expect((await post(own, `recoveries/${second.id}/waive`, { note: "家庭困难" })).json()).toMatchObject({
    state: "waived",
    note: "家庭困难",
  });
});
