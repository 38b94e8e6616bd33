import { transact } from "@zhida/platform";
import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { BACKOFF_SECONDS, nextAttempt } from "./backoff.ts";
import { claimDeliveries } from "./store/deliveries.ts";
import { actorOf, eventually, mei, type NotifyStack, notifyStack } from "./testing/notify-stack.ts";

/** A mail server that answers RCPT as the test asks, and keeps what it took. */
const taken: string[] = [];
let answers: (number | undefined)[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo(_address, _session, done) {
    const code = answers.shift();
    done(code ? Object.assign(new Error("asked for by the test"), { responseCode: code }) : null);
  },
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      taken.push(Buffer.concat(chunks).toString("utf8"));
      done();
    });
  },
});

let stack: NotifyStack;
const START = Date.parse("2026-11-23T01:00:00.000Z");
const at = (seconds: number) => stack.clock.set(new Date(START + seconds * 1000).toISOString());

beforeAll(async () => {
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => resolve((listening.address() as { port: number }).port));
  });
  stack = await notifyStack({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: "service@yunxi.example" });
  await sql`insert into notify.preference (recipient_id, kind, channel, enabled, changed_at)
    values (${mei.id}, 'case', 'email', true, now()), (${mei.id}, 'case', 'sms', false, now())`.execute(stack.db);
});
afterAll(async () => {
  await stack.stop();
  await new Promise<void>((resolve) => server.close(resolve));
});
beforeEach(async () => {
  taken.length = 0;
  answers = [];
  await sql`truncate notify.outbox, notify.delivery, notify.message`.execute(stack.db);
});

type Row = {
  id: string;
  status: string;
  attempts: number;
  next_attempt_at: Date | null;
  last_error: string | null;
  sent_to: string;
};
const rows = async () => (await sql<Row>`select * from notify.delivery order by id`.execute(stack.db)).rows;
const tried = (attempts: number) =>
  eventually(async () => {
    const [row] = await rows();
    return row?.attempts === attempts && (row.status !== "pending" || row.last_error !== null) && row;
  });
const send = (work = stack.work()) =>
  stack.notify.send(work, {
    to: mei.id,
    template: "case.withdrawn",
    params: { item: "住房公积金提取", number: "990122-20261123-000001" },
    link: "/cases/7",
  });

test("a passing fault is tried again after the waits of the schedule, and the mail goes out once", async () => {
  answers = [451, 450];
  at(0);
  await send();
  const first = await tried(1);
  expect(first).toMatchObject({
    status: "pending",
    last_error: expect.stringContaining("451"),
    sent_to: "m***@example.org",
  });
  expect(Math.round(((first.next_attempt_at?.getTime() ?? 0) - START) / 1000)).toBe(30);
  at(20);
  await stack.settle();
  expect((await rows())[0]?.attempts).toBe(1);
  at(31);
  await stack.settle();
  expect((await tried(2)).status).toBe("pending");
  at(31 + 125);
  await stack.settle();
  expect(await tried(3)).toMatchObject({ status: "sent", next_attempt_at: null, last_error: null });
  await stack.settle();
  expect(taken).toHaveLength(1);
  expect(taken[0]).toContain("From: service@yunxi.example");
  expect(decoded(taken[0] ?? "")).toContain("http://127.0.0.1:8080/cases/7");
});

test("a mailbox that does not exist is not tried again", async () => {
  answers = [550];
  at(1000);
  await send();
  expect(await tried(1)).toMatchObject({
    status: "failed",
    next_attempt_at: null,
    last_error: expect.stringContaining("550"),
  });
});

test("after the last wait the delivery has failed, the administrator sees it and starts it again", async () => {
  answers = Array.from({ length: 6 }, () => 451);
  let now = 10_000;
  at(now);
  await send();
  await tried(1);
  for (const [index, wait] of BACKOFF_SECONDS.entries()) {
    now += wait + 2;
    at(now);
    await stack.settle();
    await tried(index + 2);
  }
  const [row] = await rows();
  expect(row).toMatchObject({ status: "failed", attempts: 6 });
  const admin = actorOf(mei, ["system_admin"]);
  const listed = await stack.inject({ url: "/api/notify/deliveries?status=failed", as: admin });
  expect(listed.json().items).toMatchObject([{ id: row?.id, template: "case.withdrawn", address: "m***@example.org" }]);
  const again = await stack.inject({ method: "POST", url: `/api/notify/deliveries/${row?.id}/retry`, as: admin });
  expect(again.json()).toMatchObject({ status: "pending", attempts: 0 });
  await eventually(() => taken.length === 1);
  await eventually(async () => (await rows())[0]?.status === "sent");
  const twice = await stack.inject({ method: "POST", url: `/api/notify/deliveries/${row?.id}/retry`, as: admin });
  expect(twice.json().code).toBe("notify.delivery_not_failed");
});

test("many runs at the same time send each mail once", async () => {
  at(60_000);
  await transact(stack.db, async (db) => {
    for (let n = 0; n < 30; n++) await send({ ...stack.work(), db });
  });
  await Promise.all(Array.from({ length: 6 }, () => stack.settle()));
  await eventually(async () => (await rows()).every((row) => row.status === "sent"));
  expect(taken).toHaveLength(30);
  const ids = taken.map((mail) => mail.match(/^Message-ID: <(.+)@/im)?.[1]);
  expect(new Set(ids).size).toBe(30);
});

test("what one process holds no other one takes or waits for", async () => {
  at(65_000);
  await sql`insert into notify.message (recipient_id, id, template, template_version, kind, params, sent_at)
    values (${mei.id}, ${mei.id}, 'case.withdrawn', 1, 'case', '{}', now())`.execute(stack.db);
  await sql`insert into notify.delivery (recipient_id, id, message_id, channel, next_attempt_at, created_at)
    values (${mei.id}, ${mei.id}, ${mei.id}, 'email', ${new Date(START)}, now())`.execute(stack.db);
  const claim = { now: new Date(START + 65_000), leaseEnd: new Date(START + 90_000), limit: 10 };
  const [first, second] = await transact(stack.db, async (db) => {
    const held = await claimDeliveries(db, claim);
    return [held, await transact(stack.db, (other) => claimDeliveries(other, claim))];
  });
  expect([first?.length, second?.length]).toEqual([1, 0]);
});

test("what a killed process had taken comes back when its time is over", async () => {
  at(70_000);
  await send();
  await tried(1);
  await sql`update notify.delivery set status = 'pending', sent_at = null, next_attempt_at = ${new Date(START + 70_180_000)}`.execute(
    stack.db,
  );
  at(70_100);
  await stack.settle();
  expect(taken).toHaveLength(1);
  at(70_181);
  await stack.settle();
  expect(taken).toHaveLength(2);
  expect((await rows())[0]).toMatchObject({ status: "sent", attempts: 2 });
});

test("the waits grow, then end", () => {
  const now = new Date(START);
  const waits = [1, 2, 3, 4, 5, 6].map((attempts) => nextAttempt(attempts, now)?.getTime());
  expect(waits.map((wait) => wait && (wait - START) / 1000)).toEqual([30, 120, 600, 3600, 21600, undefined]);
});

/** Text of a mail whose body came as base64 or quoted-printable. */
function decoded(mail: string): string {
  const body = mail.split("\r\n\r\n").slice(1).join("\r\n\r\n");
  if (/base64/i.test(mail)) return Buffer.from(body, "base64").toString("utf8");
  return body.replace(/=\r\n/g, "");
}
