import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestStack, testStack } from "../testing/test-stack.ts";
import { createDb, type Db } from "./db.ts";
import { transact, withoutWaiting } from "./transact.ts";

let stack: TestStack<{ modules: [] }>;
/** One session, so that whatever one statement leaves behind is met by the next. */
let db: Db;
beforeAll(async () => {
  stack = await testStack(() => ({ modules: [] }));
  db = createDb({ url: stack.url, maxConnections: 1 });
  await sql`create table word (n int primary key, word text, last int unique deferrable initially deferred)`.execute(
    db,
  );
});
beforeEach(async () => {
  await sql`truncate word`.execute(db);
});
afterAll(async () => {
  await db.destroy();
  await stack.stop();
});

const write = (on: Db, n: number, last = n) => sql`insert into word values (${n}, ${`w${n}`}, ${last})`.execute(on);
const read = (on: Db, n: number) => sql<{ word: string }>`select word from word where n = ${n}`.execute(on);
const words = async () => (await sql<{ n: number }>`select n from word order by n`.execute(db)).rows.map(({ n }) => n);

test("statements that are sent together have each its own answer, described or known", async () => {
  for (let again = 0; again < 2; again++) {
    const answers = await transact(db, (tx) =>
      Promise.all([
        write(tx, again),
        read(tx, again),
        sql`select ${again}::int as n, null as nothing, ${["a", "b"]}::text[] as list, ${{ a: 1 }}::jsonb as object`.execute(
          tx,
        ),
        sql`update word set word = ${"x"} where n = ${again}`.execute(tx),
        read(tx, again),
        sql`select 1 as one where ${false}::bool`.execute(tx),
      ]),
    );
    expect(answers.map(({ rows }) => rows)).toEqual([
      [],
      [{ word: `w${again}` }],
      [{ n: again, nothing: null, list: ["a", "b"], object: { a: 1 } }],
      [],
      [{ word: "x" }],
      [],
    ]);
    expect(answers.map(({ numAffectedRows }) => numAffectedRows)).toEqual([
      1n,
      undefined,
      undefined,
      1n,
      undefined,
      undefined,
    ]);
  }
});

test("those before the one that fails are answered, those behind it are not carried out, and the session goes on", async () => {
  const fresh = (on: Db) => sql<{ n: number }>`select ${7}::int + 1 as n`.execute(on);
  const failing = transact(db, async (tx) => {
    const together = await Promise.allSettled([write(tx, 1), read(tx, 1), write(tx, 1), fresh(tx), write(tx, 2)]);
    expect(together.map(({ status }) => status === "fulfilled")).toEqual([true, true, false, false, false]);
  });
  await expect(failing).rejects.toThrow("failed");
  expect(await words()).toEqual([]);
  const { rows } = await transact(db, async (tx) => {
    await withoutWaiting(tx, write(tx, 3));
    return fresh(tx);
  });
  expect([rows, await words()]).toEqual([[{ n: 8 }], [3]]);
});

test("what was sent behind the batch that fails does not hide why", async () => {
  const unseen = (on: Db) => sql`select ${1}::int as unseen`.execute(on);
  const failing = transact(db, async (tx) => {
    await write(tx, 1);
    await withoutWaiting(tx, write(tx, 1));
    await withoutWaiting(tx, unseen(tx));
    await new Promise<void>((resolve) => process.nextTick(resolve));
    await unseen(tx);
  });
  await expect(failing).rejects.toMatchObject({ code: "23505" });
});

test("a transaction whose commit is refused says why", async () => {
  const twice = transact(db, async (tx) => {
    await withoutWaiting(tx, write(tx, 1, 9));
    await withoutWaiting(tx, write(tx, 2, 9));
  });
  await expect(twice).rejects.toMatchObject({ code: "23505" });
  expect(await words()).toEqual([]);
});

test("a statement without parameters keeps its place among the others", async () => {
  await transact(db, async (tx) => {
    await Promise.all([write(tx, 1), sql`update word set word = 'all'`.execute(tx), write(tx, 2)]);
  });
  const { rows } = await sql`select word from word order by n`.execute(db);
  expect(rows).toEqual([{ word: "all" }, { word: "w2" }]);
});

test("a value that PostgreSQL cannot be told fails by itself", async () => {
  const circle: { toPostgres?: () => unknown } = {};
  circle.toPostgres = () => circle;
  await expect(sql`select ${circle}::text`.execute(db)).rejects.toThrow("circular");
  expect((await read(db, 1)).rows).toEqual([]);
});

test.each([
  ["2026-11-23 15:04:05.678901+08", "2026-11-23T07:04:05.678Z"],
  ["2026-11-23 15:04:05+08", "2026-11-23T07:04:05.000Z"],
  ["1988-07-01 00:00:00+09", "1988-06-30T15:00:00.000Z"],
  ["1900-01-01 08:05:43+08:05:43", "1900-01-01T00:00:00.000Z"],
  ["12026-01-01 00:00:00+08", "+012025-12-31T16:00:00.000Z"],
])("the moment %s is read", async (written, moment) => {
  const { rows } = await sql<{ at: Date; text: string }>`
    select ${written}::timestamptz as at, ${written}::timestamptz::text as text`.execute(db);
  expect(rows).toEqual([{ at: new Date(moment), text: written }]);
});
