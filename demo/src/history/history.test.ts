import { newId } from "@zhida/platform";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { departmentAgreements } from "../agreements.ts";
import { exchangeDatasets } from "../organisations/exchange-datasets.ts";
import { seedDemo } from "../seed.ts";
import { countyStack } from "../testing/county-stack.ts";
import { type HistoryOrder, type HistoryOutcome, tellHistory } from "./history.ts";

let stack: Awaited<ReturnType<typeof countyStack>>;
let order: HistoryOrder;
let outcome: HistoryOutcome;
let seconds = 0;

beforeAll(async () => {
  stack = await countyStack();
  const { db, clock, url, exchange, services, identity, modules, settle } = stack;
  const size = 6000;
  await seedDemo({ url, size });
  const newYear = { db, now: new Date("2026-01-01T00:00:00+08:00"), requestId: newId() };
  await exchange.publishDatasets(newYear, exchangeDatasets());
  await exchange.recordAgreements(newYear, departmentAgreements());
  await services.publish(newYear, await services.shippedItems(), { agreementsApprovedBy: "高峰" });
  clock.set("2026-03-02T09:00:00+08:00");
  order = { db, clock, modules, identity, size, settle };
  const start = performance.now();
  outcome = await tellHistory(order);
  seconds = (performance.now() - start) / 1000;
}, 120_000);

afterAll(() => stack?.stop());

const count = async (from: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(stack.db);
  return rows[0]?.n ?? 0;
};

test("some sixty applications were handed in, most of them granted, some still under way", async () => {
  expect(outcome.refused.map(({ message }) => message)).toEqual([]);
  console.log(`history told in ${seconds.toFixed(1)} s`);
  const { rows } =
    await sql`select item_code, state, count(*)::int from services.application group by 1, 2 order by 1, 2`.execute(
      stack.db,
    );
  console.table(rows);
  expect(await count("services.application")).toBeGreaterThanOrEqual(50);
  expect(await count("services.application where state = 'approved'")).toBeGreaterThanOrEqual(35);
  expect(await count(`caseflow."case" where closed_at is null`)).toBeGreaterThanOrEqual(8);
});
