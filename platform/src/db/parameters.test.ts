import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestStack, testStack } from "../testing/test-stack.ts";
import { Parameters } from "./parameters.ts";

let stack: TestStack<{ modules: [] }>;
beforeAll(async () => {
  stack = await testStack(() => ({ modules: [] }));
  await sql`create table bench (id int primary key, name text, tags jsonb, at timestamptz, double int)`.execute(
    stack.db,
  );
});
afterAll(() => stack.stop());

test("records are written by their columns, lists and objects as JSON, and changed", async () => {
  const at = new Date("2026-11-23T00:00:00Z");
  const columns = ["id", "name", "tags", "at"] as const;
  const some = new Parameters();
  const records = [
    { id: 1, name: "a'$1", tags: ["x", "y"], at },
    { id: 2, name: null, tags: null, at: null },
  ];
  await some.execute(stack.db, `insert into bench ${some.rows(columns, records)}`);
  const one = new Parameters();
  const third = { id: 3, name: "c", tags: [{ a: 1 }], at };
  await one.execute(stack.db, `insert into bench ${one.rows(columns, [third], { double: `${one.of(21)} * 2` })}`);
  const change = new Parameters();
  const changed = { ...third, tags: [], at: null };
  await change.execute(
    stack.db,
    `update bench set ${change.changes(["tags", "at"], changed)} where id = ${change.of(3)}`,
  );
  const { rows } = await sql`select * from bench order by id`.execute(stack.db);
  expect(rows).toEqual([
    { ...records[0], double: null },
    { ...records[1], double: null },
    { ...changed, double: 42 },
  ]);
});
