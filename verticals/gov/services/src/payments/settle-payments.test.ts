import type { Actor } from "@zhida/identity";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Loose, type ServicesStack, servicesStack } from "../testing/services-stack.ts";
import { sandboxEndings } from "./sandbox-bank.ts";

let stack: ServicesStack;
beforeAll(async () => {
  stack = await servicesStack();
});
beforeEach(() => stack.clock.set("2026-04-30T15:00:00+08:00"));
afterAll(() => stack.stop());

/** Thursday 30 April 2026: Labour Day lasts from 1 to 5 May. */
const nextWorkday = "2026-05-06";

async function granted(ending = "001238"): Promise<{ buyer: Actor; id: string }> {
  const buyer = await stack.homeBuyer(["bank.card"]);
  const card = { cardNumber: `6222990122000${ending}`, bankName: "云岭银行", status: "normal", primary: true };
  await stack.give(buyer, "bank.card", card);
  const draft = (await stack.call(buyer, "POST", "/applications", { itemCode: "hpf.withdraw-purchase" })).body;
  const confirm = { expectedVersion: draft.version, confirmed: true };
  const done = await stack.call(buyer, "POST", `/applications/${draft.id}/submit`, confirm);
  expect(done.body.payment).toMatchObject({ state: "ordered", settlesOn: nextWorkday });
  return { buyer, id: draft.id };
}

const payment = async (buyer: Actor, id: string): Promise<Loose> =>
  (await stack.call(buyer, "GET", `/applications/${id}`)).body.payment;
const booked = async (buyer: Actor) => {
  const { rows } = await sql<{ tries: number; booked: boolean }>`
    select t.tries, t.booked_at is not null as booked from services.sandbox_transfer t
    join services.payment_order p on p.id = t.order_id where p.subject_id = ${buyer.subject.id}`.execute(stack.db);
  return rows;
};
const notices = async (buyer: Actor) => {
  const { rows } = await sql<{ template: string }>`select template from notify.message
    where recipient_id = ${buyer.personId} and template like 'payment.%' order by id`.execute(stack.db);
  return rows.map(({ template }) => template);
};
const settleAt = async (instant: string) => {
  stack.clock.set(instant);
  await stack.settle();
};

test("the money is booked on the next working day, not over a holiday, and the person is told once", async () => {
  const { buyer, id } = await granted();
  await settleAt("2026-05-05T23:59:00+08:00");
  expect(await payment(buyer, id)).toMatchObject({ state: "ordered", attempts: 0 });
  await settleAt(`${nextWorkday}T09:00:30+08:00`);
  await settleAt(`${nextWorkday}T09:05:00+08:00`);
  expect(await payment(buyer, id)).toMatchObject({ state: "paid", attempts: 1, account: "6222***********1238" });
  expect(await booked(buyer)).toEqual([{ tries: 1, booked: true }]);
  expect(await notices(buyer)).toEqual(["payment.booked"]);
  const mine = await stack.call(buyer, "GET", "/payments");
  expect(mine.body.items).toMatchObject([{ applicationId: id, state: "paid" }]);
});

test("a bank that turns the first try away is asked again, and pays once", async () => {
  const { buyer, id } = await granted(sandboxEndings.busyOnce);
  await settleAt(`${nextWorkday}T09:01:00+08:00`);
  expect(await payment(buyer, id)).toMatchObject({ state: "retrying", attempts: 1, lastError: { zh: "银行系统繁忙" } });
  await settleAt(`${nextWorkday}T09:02:00+08:00`);
  expect(await payment(buyer, id)).toMatchObject({ attempts: 1 });
  await settleAt(`${nextWorkday}T09:12:00+08:00`);
  expect(await payment(buyer, id)).toMatchObject({ state: "paid", attempts: 2 });
  expect(await notices(buyer)).toEqual(["payment.failed", "payment.booked"]);
});

test("when the bank booked but its answer was lost, the order is sent again and still paid once", async () => {
  const { buyer, id } = await granted(sandboxEndings.answerLost);
  await settleAt(`${nextWorkday}T09:01:00+08:00`);
  expect(await payment(buyer, id)).toMatchObject({ state: "retrying" });
  expect(await booked(buyer)).toEqual([{ tries: 1, booked: true }]);
  await settleAt(`${nextWorkday}T09:12:00+08:00`);
  expect(await payment(buyer, id)).toMatchObject({ state: "paid", attempts: 2 });
  expect(await booked(buyer)).toEqual([{ tries: 2, booked: true }]);
});

test("a closed account is given up at once; the department sees it and may send it again", async () => {
  const { buyer, id } = await granted(sandboxEndings.closed);
  await settleAt(`${nextWorkday}T09:01:00+08:00`);
  expect(await payment(buyer, id)).toMatchObject({ state: "failed", lastError: { zh: "收款账户已销户或状态异常" } });
  const officer = await stack.staff("department_officer", "990122-HPF");
  const stranger = await stack.staff("department_officer", "990123-HPF");
  const list = await stack.call(officer, "GET", "/payment-orders?state=failed");
  const order = list.body.items.find((each: Loose) => each.applicationId === id);
  expect(order).toMatchObject({ payee: buyer.name });
  expect((await stack.call(stranger, "GET", "/payment-orders?state=failed")).body.items).toEqual([]);
  expect((await stack.call(stranger, "POST", `/payment-orders/${order.id}/retry`)).status).toBe(404);
  expect((await stack.call(officer, "POST", `/payment-orders/${order.id}/retry`)).body.state).toBe("retrying");
  expect((await stack.call(buyer, "GET", "/payment-orders")).status).toBe(403);
});

test("whose account was closed names another of his cards; it is paid there, once, and the department sees the change", async () => {
  const { buyer, id } = await granted(sandboxEndings.closed);
  const card = { bankName: "清江农村商业银行", primary: false, status: "normal" };
  const other = await stack.give(buyer, "bank.card", { ...card, cardNumber: "6222990122000004567" });
  const lost = await stack.give(buyer, "bank.card", { ...card, cardNumber: "6222990122000007777", status: "lost" });
  const accounts = (as = buyer) => stack.call(as, "GET", `/applications/${id}/payment-accounts`);
  const change = (recordId: string, as = buyer) =>
    stack.call(as, "POST", `/applications/${id}/payment-account`, { recordId });
  expect((await accounts()).body.code).toBe("services.account_not_refused");
  await settleAt(`${nextWorkday}T09:01:00+08:00`);
  expect((await payment(buyer, id)).needsAccount).toBe(true);
  expect((await accounts()).body.items).toEqual([
    { recordId: other, account: "6222***********4567", bank: "清江农村商业银行" },
  ]);
  expect((await change(lost)).body.code).toBe("services.unknown_choice");
  const stranger = await stack.homeBuyer();
  expect((await accounts(stranger)).status).toBe(404);
  expect((await change(other, stranger)).status).toBe(404);

  const answers = await Promise.all([change(other), change(other)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  await settleAt(`${nextWorkday}T09:02:00+08:00`);
  await settleAt(`${nextWorkday}T09:20:00+08:00`);
  expect(await payment(buyer, id)).toMatchObject({
    state: "paid",
    account: "6222***********4567",
    accountChanges: [{ by: buyer.name, from: "6222***********0033", to: "6222***********4567" }],
  });
  expect(await booked(buyer)).toEqual([{ tries: 2, booked: true }]);
  expect((await change(other)).body.code).toBe("services.account_not_refused");
  const officer = await stack.staff("department_officer", "990122-HPF");
  const list = await stack.call(officer, "GET", "/payment-orders?state=paid");
  expect(list.body.items.find((each: Loose) => each.applicationId === id).accountChanges).toHaveLength(1);
});

test("two processes that settle at the same time do not pay twice", async () => {
  const { buyer, id } = await granted();
  stack.clock.set(`${nextWorkday}T09:01:00+08:00`);
  const settle = stack.modules
    .flatMap((module) => module.jobs ?? [])
    .find(({ name }) => name === "services.settle-payments")!;
  await Promise.all([
    settle.handler(stack.work(), {}),
    settle.handler(stack.work(), {}),
    settle.handler(stack.work(), {}),
  ]);
  expect(await payment(buyer, id)).toMatchObject({ state: "paid", attempts: 1 });
  expect(await booked(buyer)).toEqual([{ tries: 1, booked: true }]);
});
