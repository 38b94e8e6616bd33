import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { genericPlan, scanned, statementLog, tableReads } from "./explain.ts";
import { type TestStack, testStack } from "./test-stack.ts";

let stack: TestStack<{ modules: [] }>;
let log: ReturnType<typeof statementLog>;
beforeAll(async () => {
  stack = await testStack(() => ({ modules: [] }));
  await sql`create table visit (id int primary key, place text) partition by range (id)`.execute(stack.db);
  await sql`create table visit_early partition of visit for values from (0) to (5000)`.execute(stack.db);
  await sql`create table visit_late partition of visit for values from (5000) to (10000)`.execute(stack.db);
  await sql`insert into visit select n, 'p' || n % 10 from generate_series(0, 9999) n`.execute(stack.db);
  await sql`analyze visit`.execute(stack.db);
  log = statementLog(stack.url);
});
afterAll(async () => {
  await log.stop();
  await stack.stop();
});

const at = (place: string) => sql`select * from visit where place = ${place} and id < 5000`.execute(log.db);
const one = (id: number) => sql`select * from visit where id = ${id}`.execute(log.db);

test("reading a table from end to end is seen, with all its rows; a pruned partition is not read", async () => {
  const [statement] = await log.sentBy(() => at("p7"));
  expect(statement).toMatchObject({ parameters: ["p7"] });
  const reads = await tableReads(stack.db, statement!);
  expect(reads).toEqual([{ table: "visit_early", by: "Seq Scan", touched: 5_000 }]);
  expect(scanned(reads)).toEqual(["visit_early"]);
});

test("what is found by an index touches its rows alone, and only what `body` sends is told", async () => {
  await one(1);
  const sent = await log.sentBy(() => one(7_000));
  expect(sent.map(({ parameters }) => parameters)).toEqual([[7_000]]);
  const reads = await tableReads(stack.db, sent[0]!);
  expect(reads).toEqual([{ table: "visit_late", by: "Index Scan", touched: 1 }]);
  expect(scanned(reads)).toEqual([]);
});

test("a plan for any value is told as PostgreSQL writes it", async () => {
  expect(await genericPlan(stack.db, "select * from visit where id = $1")).toMatch(/Index Scan/);
  expect(await genericPlan(stack.db, "select * from visit where place = $1")).toMatch(/Seq Scan on visit_early/);
});
