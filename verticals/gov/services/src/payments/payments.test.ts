import type { Actor } from "@zhida/identity";
import { sandboxEndings } from "@zhida/payments";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Loose, type ServicesStack, servicesStack } from "../testing/services-stack.ts";

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
    select t.tries, t.booked_at is not null as booked from payments.sandbox_transfer t
    join payments.payment p on p.id = t.order_id where p.subject_id = ${buyer.subject.id}`.execute(stack.db);
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

test("the money is booked on the next working day, not over a holiday; the person is told once and the event says what for", async () => {
  const { buyer, id } = await granted();
  await settleAt("2026-05-05T23:59:00+08:00");
  expect(await payment(buyer, id)).toMatchObject({ state: "ordered", attempts: 0 });
  await settleAt(`${nextWorkday}T09:00:30+08:00`);
  await settleAt(`${nextWorkday}T09:05:00+08:00`);
  expect(await payment(buyer, id)).toMatchObject({ state: "paid", attempts: 1, account: "6222***********1238" });
  expect(await booked(buyer)).toEqual([{ tries: 1, booked: true }]);
  expect(await notices(buyer)).toEqual(["payment.booked"]);
  const mine = await stack.inject({ as: buyer, url: "/api/payments/mine" });
  expect(mine.json().items).toMatchObject([{ reference: id, link: `/applications/${id}`, state: "paid" }]);
  const { rows } = await sql<Loose>`select data from platform.outbox
    where type = 'services.payment-booked' and data->>'applicationId' = ${id}`.execute(stack.db);
  const { id: paymentId, amountFen } = await payment(buyer, id);
  expect(rows).toEqual([{ data: { paymentId, applicationId: id, itemCode: "hpf.withdraw-purchase", amountFen } }]);
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
  expect(await payment(buyer, id)).toMatchObject({ needsAccount: true, lastError: { zh: "收款账户已销户或状态异常" } });
  expect(await notices(buyer)).toEqual(["payment.account-closed"]);
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
  const list = await stack.inject({ as: officer, url: "/api/payments/orders?state=paid" });
  expect(list.json().items.find((each: Loose) => each.reference === id).accountChanges).toHaveLength(1);
});

test("a card that the bank refused is not offered again after the next one was refused too", async () => {
  const { buyer, id } = await granted(sandboxEndings.closed);
  const card = { bankName: "清江农村商业银行", primary: false, status: "normal" };
  const closed = await stack.give(buyer, "bank.card", { ...card, cardNumber: `6222990122111${sandboxEndings.closed}` });
  const accounts = async () => (await stack.call(buyer, "GET", `/applications/${id}/payment-accounts`)).body.items;
  await settleAt(`${nextWorkday}T09:01:00+08:00`);
  expect(await accounts()).toMatchObject([{ recordId: closed }]);
  await stack.call(buyer, "POST", `/applications/${id}/payment-account`, { recordId: closed });
  await settleAt(`${nextWorkday}T09:02:00+08:00`);
  expect(await payment(buyer, id)).toMatchObject({ state: "failed", needsAccount: true });
  expect(await accounts()).toEqual([]);
  expect(await notices(buyer)).toEqual(["payment.account-closed", "payment.account-closed"]);
});
