import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { newId } from "../db/ids.ts";
import { cleanUp } from "../jobs/clean-up.ts";
import { createLogger } from "../log/log.ts";
import { type TestStack, testStack } from "../testing/test-stack.ts";
import { startDispatcher } from "./dispatcher.ts";
import { defineEvent, subscription } from "./event.ts";
import { emit } from "./outbox.ts";

const Rang = defineEvent("sample.rang", z.object({}));
let deaf = true;
let heard = 0;
let stack: TestStack<{ modules: { name: string }[] }>;

beforeAll(async () => {
  const listener = subscription({
    name: "sample.ear",
    event: Rang,
    handler: async () => {
      if (deaf) throw new Error("deaf");
      heard += 1;
    },
  });
  stack = await testStack(() => ({ modules: [{ name: "sample", subscriptions: [listener] }] }));
  await emit(stack.work(), Rang, { subject: "bell", division: "99", data: {} });
  await stack.settle();
});
afterAll(() => stack.stop());

const later = (days: number) => stack.clock.set(new Date(Date.now() + days * 86_400_000).toISOString());

test("an event that nobody could take for a month is kept until it is taken, behind no failures of listeners long gone", async () => {
  const { rows } = await sql<{ event_id: string }>`select event_id from platform.failed_delivery`.execute(stack.db);
  expect(rows).toHaveLength(1);
  for (let i = 0; i < 250; i++) {
    await sql`insert into platform.failed_delivery (event_id, subscriber, attempts, error, next_attempt_at)
      values (${rows[0]?.event_id}, ${`gone.${newId()}`}, 1, 'x', '2020-01-01')`.execute(stack.db);
  }
  later(40);
  await cleanUp.handler(stack.work(), {});
  deaf = false;
  await stack.settle();
  expect(heard).toBe(1);
});

test("while events keep coming, what failed is tried again as soon as it is due", async () => {
  const tries: string[] = [];
  const Knocked = defineEvent("sample.knocked", z.object({}));
  const listener = subscription({
    name: "sample.door",
    event: Knocked,
    handler: async (_work, { subject }) => {
      tries.push(subject);
      if (subject === "first" && tries.indexOf("first") === tries.lastIndexOf("first")) throw new Error("not at home");
    },
  });
  const { db, clock } = stack;
  const log = createLogger({ level: "silent" });
  const dispatcher = startDispatcher({ db, clock, log, subscriptions: [listener] });
  const knock = (subject: string) => emit(stack.work(), Knocked, { subject, division: "99", data: {} });
  await knock("first");
  await vi.waitFor(() => expect(tries).toContain("first"));
  await vi.waitFor(async () => {
    const { rows } = await sql`update platform.failed_delivery set next_attempt_at = ${clock.now()}
      where subscriber = 'sample.door' returning 1`.execute(db);
    expect(rows).toHaveLength(1);
  });
  const until = Date.now() + 3_000;
  while (Date.now() < until && tries.filter((subject) => subject === "first").length < 2) {
    await knock("another");
    await setTimeout(5);
  }
  await dispatcher.stop();
  expect(tries.filter((subject) => subject === "first")).toHaveLength(2);
});
