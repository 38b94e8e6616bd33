import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestStack, testStack } from "../testing/test-stack.ts";
import { transact, withoutWaiting } from "./transact.ts";

let stack: TestStack<{ modules: [] }>;
beforeAll(async () => {
  stack = await testStack(() => ({ modules: [] }));
});
afterAll(() => stack.stop());

const endOthers = () =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`.execute(
    stack.db,
  );

test("a connection lost in the middle of a transaction fails that transaction, not the process", async () => {
  const lost = transact(stack.db, async (tx) => {
    await sql`select 1`.execute(tx);
    await endOthers();
    await sql`select 2`.execute(tx);
  });
  await expect(lost).rejects.toThrow();
  const lostBehind = transact(stack.db, async (tx) => {
    await sql`select 1`.execute(tx);
    await endOthers();
    await withoutWaiting(tx, sql`select 2`.execute(tx));
  });
  await expect(lostBehind).rejects.toThrow();
  expect((await sql`select 1 as x`.execute(stack.db)).rows).toEqual([{ x: 1 }]);
});
