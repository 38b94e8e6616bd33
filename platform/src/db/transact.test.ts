import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestStack, testStack } from "../testing/test-stack.ts";
import { transact, withoutWaiting } from "./transact.ts";

let stack: TestStack<{ modules: [] }>;
beforeAll(async () => {
  stack = await testStack(() => ({ modules: [] }));
  await sql`create table tally (n int primary key)`.execute(stack.db);
});
beforeEach(async () => {
  await sql`truncate tally`.execute(stack.db);
});
afterAll(() => stack.stop());

const write = (db: TestStack<object>["db"], n: number) => sql`insert into tally values (${n})`.execute(db);
const written = async () => (await sql<{ n: number }>`select n from tally order by n`.execute(stack.db)).rows;

test("what nobody waits for is committed with the rest", async () => {
  await transact(stack.db, async (tx) => {
    await withoutWaiting(tx, write(tx, 1));
    await Promise.all([write(tx, 2), write(tx, 3)]);
  });
  expect(await written()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

test("when it fails the transaction fails with its reason, also where a later statement complains first", async () => {
  const twice = async (then: (tx: TestStack<object>["db"]) => Promise<unknown>) =>
    transact(stack.db, async (tx) => {
      await write(tx, 1);
      await withoutWaiting(tx, write(tx, 1));
      await then(tx);
    });
  await expect(twice(async () => undefined)).rejects.toMatchObject({ code: "23505" });
  await expect(twice((tx) => write(tx, 2))).rejects.toMatchObject({ code: "23505" });
  expect(await written()).toEqual([]);
});

test("a failure that was caught inside does not let the rest be committed", async () => {
  const caught = transact(stack.db, async (tx) => {
    await write(tx, 1);
    await write(tx, 1).catch(() => {});
  });
  await expect(caught).rejects.toThrow();
  expect(await written()).toEqual([]);
});

test("nothing can be asked through a transaction that is over", async () => {
  const kept = await transact(stack.db, async (tx) => tx);
  await expect(write(kept, 1)).rejects.toThrow("over");
});

test("a serialization failure is tried again", async () => {
  let attempts = 0;
  await transact(stack.db, async (tx) => {
    attempts += 1;
    await write(tx, attempts);
    if (attempts === 1) await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(tx);
  });
  expect([attempts, await written()]).toEqual([2, [{ n: 2 }]]);
});
