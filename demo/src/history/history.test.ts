import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoEpoch } from "../demo-epoch.ts";
import { furnishDemo } from "../furnish.ts";
import { seedDemo } from "../seed.ts";
import { countyStack } from "../testing/county-stack.ts";
import { type HistoryOrder, type HistoryOutcome, tellHistory } from "./history.ts";

let stack: Awaited<ReturnType<typeof countyStack>>;
let order: HistoryOrder;
let outcome: HistoryOutcome;

beforeAll(async () => {
  stack = await countyStack();
  const { db, clock, url, exchange, matching, services, identity, modules } = stack;
  const size = 6000;
  await seedDemo({ url, size });
  await furnishDemo({ db, exchange, matching, services });
  clock.set(demoEpoch.toISOString());
  order = { db, clock, modules, identity, size };
  outcome = await tellHistory(order);
}, 120_000);

afterAll(() => stack?.stop());

test("no step of the history is refused", () => {
  expect(outcome.refused.map(({ message }) => message)).toEqual([]);
  expect(outcome.told).toBe(true);
});

test("some sixty applications were handed in, most of them granted, some in every stage of handling", async () => {
  expect(await count("services.application")).toBeGreaterThanOrEqual(50);
  expect(await count("services.application where state = 'approved'")).toBeGreaterThanOrEqual(35);
  expect(await states("services.application")).toEqual(
    expect.arrayContaining(["approved", "rejected", "submitted", "supplement"]),
  );
  expect(await states(`caseflow."case" where closed_at is null`)).toEqual(
    expect.arrayContaining(["submitted", "awaiting-supplement", "reviewing", "deciding", "delivering"]),
  );
});

test("a case was left lying beyond its time", async () => {
  expect(await count("caseflow.task where closed_at is null and escalated_at is not null")).toBeGreaterThanOrEqual(1);
});

test("money was paid on the next working day and the people were told", async () => {
  expect(await count("payments.payment where owner = 'gov.services' and state = 'paid'")).toBeGreaterThanOrEqual(20);
  expect(await count("notify.message")).toBeGreaterThanOrEqual(60);
});

test("people rated; the two bad ratings became rework, one under way and one put right", async () => {
  expect(await count("feedback.rating")).toBeGreaterThanOrEqual(20);
  expect(await count("feedback.rating where level <= 2")).toBe(2);
  expect(await count("feedback.rework")).toBe(2);
  expect(await count("feedback.rework where done_at is not null")).toBe(1);
});

test("every read of a registry is in the audit", async () => {
  expect(await count("(select distinct subject_key from exchange.audit where outcome = 'found') readings")).toBe(
    await count("(select distinct subject_id from services.application) applicants"),
  );
});

test("no case has used data that its registry delivered only afterwards", async () => {
  const used = `services.application a, jsonb_each(a.snapshot) as d, jsonb_array_elements(d.value->'records') as r`;
  expect(await count(used)).toBeGreaterThan(100);
  expect(await count(`${used} where (r->>'receivedAt')::timestamptz > a.snapshot_at`)).toBe(0);
});

test("furnishing a furnished county changes nothing", async () => {
  const things = () => Promise.all([count("exchange.dataset"), count("exchange.agreement"), count("services.item")]);
  const before = await things();
  expect(Math.min(...before)).toBeGreaterThan(5);
  await furnishDemo(stack);
  expect(await things()).toEqual(before);
});

test("all of it happened before the demo's first morning, and the clock stands where it stood", async () => {
  expect(await count(`caseflow."case" where opened_at >= '${demoEpoch.toISOString()}'`)).toBe(0);
  expect(Math.abs(stack.clock.now().getTime() - demoEpoch.getTime())).toBeLessThan(120_000);
});

test("the history is told once, and stories that had begun are not begun again after a telling that was cut short", async () => {
  const before = await count("services.application");
  expect(await tellHistory(order)).toEqual({ told: false, refused: [] });
  await sql`delete from demo.step where name = 'history'`.execute(stack.db);
  expect((await tellHistory(order)).told).toBe(true);
  expect(await count("services.application")).toBe(before);
});

async function count(from: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(stack.db);
  return rows[0]?.n ?? 0;
}

async function states(from: string): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`select distinct state from ${sql.raw(from)}`.execute(stack.db);
  return rows.map(({ state }) => state);
}
