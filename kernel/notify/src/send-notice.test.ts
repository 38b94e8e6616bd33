import { transact } from "@zhida/platform";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { actorOf, eventually, mei, type NotifyStack, nobody, notifyStack, wei } from "./testing/notify-stack.ts";

let stack: NotifyStack;
beforeAll(async () => {
  stack = await notifyStack();
});
afterAll(() => stack.stop());
beforeEach(async () => {
  await sql`truncate notify.outbox, notify.delivery, notify.message, notify.preference`.execute(stack.db);
});

const approved = {
  template: "case.approved",
  params: {
    item: { zh: "住房公积金提取", en: "Provident fund withdrawal" },
    number: "990122-20261122-000001",
    result: "准予提取",
  },
  link: "/cases/1",
};
const inboxOf = async (person: typeof mei) =>
  (await stack.inject({ url: "/api/notify/messages", as: actorOf(person) })).json();
const deliveries = async () =>
  (
    await sql<{ channel: string; status: string }>`select channel, status from notify.delivery order by id`.execute(
      stack.db,
    )
  ).rows;
const outbox = async () =>
  (await sql<{ address: string; body: string }>`select address, body from notify.outbox`.execute(stack.db)).rows;

test("what was sent before a time is read by several people at once, with one statement", async () => {
  const before = new Date(stack.work().now.getTime() - 86_400_000);
  for (const now of [new Date(before.getTime() - 1), before])
    await transact(stack.db, (db) => stack.notify.sendAll({ ...stack.work(), db, now }, [mei.id, wei.id], approved));
  const statements = await stack.countStatements(() => stack.notify.markRead(stack.work(), [mei.id, wei.id], before));
  expect(statements).toEqual([expect.stringContaining('update "notify"."message"')]);
  for (const person of [mei, wei]) {
    const { items, unread } = await inboxOf(person);
    expect(unread).toBe(1);
    expect(items.map(({ readAt }: { readAt: string | null }) => readAt !== null)).toEqual([false, true]);
  }
});

test("a notice costs one statement, for one person or for many", async () => {
  const statements = await stack.countStatements(() =>
    transact(stack.db, (db) => stack.notify.sendAll({ ...stack.work(), db }, [mei.id, wei.id], approved)),
  );
  expect(statements.slice(0, 3)).toEqual(["begin", expect.stringContaining("insert into notify.message"), "commit"]);
  expect((await inboxOf(mei)).items[0]).toMatchObject({
    title: { zh: "已办结：住房公积金提取", en: "Done: Provident fund withdrawal" },
    link: "/cases/1",
    readAt: null,
  });
  expect((await inboxOf(wei)).unread).toBe(1);
});

test("different notices to many people cost one statement, and each reads his own", async () => {
  const notices = [mei, wei].map(({ id }, i) => ({
    ...approved,
    to: id,
    params: { ...approved.params, number: `990122-20261122-00000${i}` },
    link: `/cases/${i}`,
    dedupeKey: `case-${i}`,
  }));
  const statements = await stack.countStatements(() => stack.notify.sendMany(stack.work(), [...notices, ...notices]));
  expect(statements).toEqual([expect.stringContaining("insert into notify.message")]);
  expect((await inboxOf(mei)).items).toMatchObject([{ link: "/cases/0" }]);
  expect((await inboxOf(wei)).items).toMatchObject([{ link: "/cases/1" }]);
});

test("the same dedupe key reaches a person once, also when two processes send at the same moment", async () => {
  await Promise.all(
    Array.from({ length: 8 }, () =>
      stack.notify.send(stack.work(), { ...approved, to: mei.id, dedupeKey: "case-1-approved" }),
    ),
  );
  await stack.notify.send(stack.work(), { ...approved, to: wei.id, dedupeKey: "case-1-approved" });
  expect((await inboxOf(mei)).items).toHaveLength(1);
  expect((await inboxOf(wei)).items).toHaveLength(1);
  await eventually(async () => (await outbox()).length === 2);
});

test("a notice of a transaction that rolls back never was", async () => {
  await expect(
    transact(stack.db, async (db) => {
      await stack.notify.send({ ...stack.work(), db }, { ...approved, to: mei.id });
      throw new Error("the case could not be decided");
    }),
  ).rejects.toThrow("could not be decided");
  await stack.settle();
  expect((await inboxOf(mei)).items).toEqual([]);
  expect(await outbox()).toEqual([]);
});

test("an SMS carries the sender and the short wording in the person's language", async () => {
  await stack.notify.send(stack.work(), { ...approved, to: mei.id });
  await stack.notify.send(stack.work(), { ...approved, to: wei.id });
  await stack.settle();
  const sent = await eventually(async () => ((await outbox()).length === 2 ? outbox() : undefined));
  expect(sent.find((each) => each.address === mei.phone)?.body).toBe(
    "【政务服务】您申请的“住房公积金提取”已办结，编号990122-20261122-000001，结果请登录“我的办件”查看。",
  );
  expect(sent.find((each) => each.address === wei.phone)?.body).toMatch(
    /^\[Government services\] Your application “Provident/,
  );
});

test("a person without a phone is recorded as unreachable, the inbox has it all the same", async () => {
  await stack.notify.send(stack.work(), { ...approved, to: nobody.id });
  await eventually(async () => (await deliveries())[0]?.status === "unreachable");
  expect((await inboxOf(nobody)).unread).toBe(1);
});

const change = (items: object[], as = actorOf(mei)) =>
  stack.inject({ method: "PATCH", url: "/api/notify/preferences", body: { items }, as });

test("what a person chose per kind and channel is kept to", async () => {
  const answer = await change([{ kind: "case", sms: false, email: true }]);
  expect(answer.json().items.find((each: { kind: string }) => each.kind === "case")).toEqual({
    kind: "case",
    sms: false,
    email: true,
    locked: false,
  });
  await stack.notify.sendAll(stack.work(), [mei.id, wei.id], approved);
  const channels = await sql`select recipient_id, channel from notify.delivery order by channel`.execute(stack.db);
  expect(channels.rows).toEqual([
    { recipient_id: mei.id, channel: "email" },
    { recipient_id: wei.id, channel: "sms" },
  ]);
});

test("security notices cannot be switched off", async () => {
  expect((await change([{ kind: "account", sms: false }])).json().code).toBe("notify.preference_locked");
  await stack.notify.send(stack.work(), { to: mei.id, template: "account.locked", params: { minutes: 15 } });
  expect(await deliveries()).toHaveLength(1);
});

test("an unknown template or a missing parameter is our own mistake, not a refusal", async () => {
  await expect(stack.notify.send(stack.work(), { to: mei.id, template: "case.gone", params: {} })).rejects.toThrow(
    "case.gone",
  );
  await expect(
    stack.notify.send(stack.work(), { to: mei.id, template: "case.withdrawn", params: { item: "x" } }),
  ).rejects.toThrow("number");
});

test("a one-time code goes to a phone nobody owns, can be read in the demo, and is wiped from the record", async () => {
  await stack.notify.sendCode(stack.work(), { phone: "13900000009", code: "482913", purpose: "sign_in" });
  const read = () => stack.inject({ url: "/api/notify/outbox/by-phone?phone=13900000009" });
  const text = await eventually(async () => (await read()).json().items[0]?.text as string | undefined);
  expect(text).toContain("验证码 482913");
  const { rows } = await eventually(async () => {
    const found = await sql<{ params: object }>`select params from notify.message`.execute(stack.db);
    return Object.keys(found.rows[0]?.params ?? {}).length === 0 && found;
  });
  expect(rows).toHaveLength(1);
});
