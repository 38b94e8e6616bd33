import type { Domain } from "@zhida/identity";
import type { Db } from "@zhida/platform";
import { scanned, statementLog, tableReads } from "@zhida/platform/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listHandlingsOf } from "./store/handlings.ts";
import { listPublicRatings, listStaffRatings } from "./store/ratings.ts";
import { listReworks } from "./store/reworks.ts";
import { type FeedbackStack, feedbackStack } from "./testing/feedback-stack.ts";
import { manyRatings } from "./testing/many-ratings.ts";

/** `FEEDBACK_PLAN_ROWS=1000000` looks at a million. */
const ROWS = Number(process.env.FEEDBACK_PLAN_ROWS ?? 20_000);
/** Rows that a page of twenty may touch on its way. */
const TOUCHED_AT_MOST = 3_000;

let stack: FeedbackStack;
let log: ReturnType<typeof statementLog>;
let db: Db;
beforeAll(async () => {
  stack = await feedbackStack();
  await manyRatings(stack.db, ROWS);
  log = statementLog(stack.url);
  db = log.db;
}, 900_000);
afterAll(async () => {
  await log.stop();
  await stack.stop();
});

const county: Domain[] = [{ division: "990122", organisationId: null, organisationCode: null }];
const office: Domain[] = [{ division: "990122", organisationId: "x", organisationCode: "990122-D7" }];
const page = { limit: 21 };
const inCounty = { ...page, division: "990122" };
const lists: [string, () => Promise<unknown[]>][] = [
  ["handlings of a person", () => listHandlingsOf(db, "00000000-0000-7000-8000-000000000007", page)],
  ["ratings of an office", () => listStaffRatings(db, office, page)],
  ["ratings of a county", () => listStaffRatings(db, county, page)],
  ["worst ratings of an office", () => listStaffRatings(db, office, { ...page, level: 1 })],
  ["public ratings of an office", () => listPublicRatings(db, { ...inCounty, organisation: "990122-D7" })],
  ["public ratings of an item", () => listPublicRatings(db, { ...inCounty, item: "item-7" })],
  ["public ratings of a county", () => listPublicRatings(db, inCounty)],
  ["open reworks of an office", () => listReworks(db, office, { ...page, state: "open" })],
  ["overdue reworks of a county", () => listReworks(db, county, { ...page, overdueAt: new Date("2099-01-01") })],
];

test.each(lists)("%s: every step of the plan is by an index", async (_name, list) => {
  const sent = await log.sentBy(async () => expect((await list()).length).toBeGreaterThan(0));
  for (const statement of sent) {
    const reads = await tableReads(stack.db, statement);
    expect(scanned(reads)).toEqual([]);
    expect(Math.max(...reads.map(({ touched }) => touched))).toBeLessThan(TOUCHED_AT_MOST);
  }
});
