import type { Actor } from "@zhida/identity";
import type { Db } from "@zhida/platform";
import { type Statement, scanned, statementLog, tableReads } from "@zhida/platform/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WorkListFilters } from "./contract.ts";
import { findDocumentByCode } from "./store/documents.ts";
import { dueDeadlines } from "./store/due-deadlines.ts";
import { manyCases } from "./testing/many-cases.ts";
import { type Office, office } from "./testing/office.ts";

/** `CASEFLOW_PLAN_ROWS=1000000` looks at a million. */
const rows = Number(process.env.CASEFLOW_PLAN_ROWS ?? 40_000);
/** Rows that a page of twenty may touch on its way. */
const touchedAtMost = 600;

let place: Office;
let officer: Actor;
let head: Actor;
let clerk: Actor;
let log: ReturnType<typeof statementLog>;
let db: Db;
beforeAll(async () => {
  place = await office();
  officer = await place.staff("department_officer");
  head = await place.staff("department_head");
  clerk = await place.staff("window_clerk", { organisation: "990122" });
  const warm = await place.open("standard", await place.resident());
  await place.service.list(place.work(), {
    viewer: clerk,
    filters: filters({ scope: "department" }),
    page: { limit: 20 },
  });
  expect(warm.version).toBe(1);
  await manyCases(place.db, rows, officer.personId);
  log = statementLog(place.url);
  db = log.db;
}, 900_000);
afterAll(async () => {
  await log.stop();
  await place.stop();
});

const filters = (given: Partial<WorkListFilters>) => WorkListFilters.parse(given);
const work = () => ({ ...place.work(), db });

/** Runs what was sent again under EXPLAIN and looks at every table that it reads. */
async function expectIndexed(sent: Statement[]): Promise<void> {
  expect(sent.length).toBeGreaterThan(0);
  for (const statement of sent.filter(({ text }) => text.includes("caseflow."))) {
    const reads = await tableReads(place.db, statement);
    expect(scanned(reads)).toEqual([]);
    expect(reads.reduce((sum, { touched }) => sum + touched, 0)).toBeLessThan(touchedAtMost);
  }
}

test.each<[string, () => Actor, Partial<WorkListFilters>]>([
  ["my tasks", () => officer, { scope: "mine" }],
  ["tasks I may take", () => officer, { scope: "available" }],
  ["tasks brought to the head", () => head, { scope: "escalated" }],
  ["open cases of my department", () => officer, { scope: "department" }],
  ["all cases of my department", () => officer, { scope: "department", status: "all" }],
  ["closed cases of my department", () => officer, { scope: "department", status: "closed" }],
  ["one item of my department", () => officer, { scope: "department", status: "all", kind: "item-40" }],
  ["one state of my department", () => officer, { scope: "department", state: "reviewing" }],
  ["overdue cases of my department", () => officer, { scope: "overdue" }],
  ["open cases of the county", () => clerk, { scope: "department" }],
  ["all cases of the county", () => clerk, { scope: "department", status: "all" }],
  ["one item of the county", () => clerk, { scope: "department", status: "closed", kind: "item-41" }],
  ["overdue cases of the county", () => clerk, { scope: "overdue" }],
  ["one number", () => clerk, { scope: "department", number: "990122-20250101-77" }],
  ["one person's cases at the counter", () => clerk, { scope: "department", status: "all", subjectKey: "K77" }],
])("%s are read by index, the next page too", async (_name, viewer, given) => {
  const request = { viewer: viewer(), filters: filters(given) };
  const sent = await log.sentBy(async () => {
    const first = await place.service.list(work(), { ...request, page: { limit: 20 } });
    expect(first.items.length).toBeGreaterThan(0);
    if (first.next) await place.service.list(work(), { ...request, page: { limit: 20, cursor: first.next } });
  });
  await expectIndexed(sent);
});

test("my own cases, a case by its id, its history, a document by its code and due deadlines are read by index", async () => {
  const page = { limit: 20 };
  const department = { viewer: clerk, filters: filters({ scope: "department" }), page };
  const sent = await log.sentBy(async () => {
    const mine = await place.service.listForSubject(work(), { subject: { kind: "person", key: "K40" }, page });
    expect(mine.items.length).toBeGreaterThan(5);
    const { id } = (await place.service.list(work(), department)).items[0]!;
    await place.service.get(work(), { id, viewer: clerk });
    await place.service.history(work(), { id, viewer: clerk });
    await findDocumentByCode(db, "0000-0000-0000-0000");
    await dueDeadlines(db, place.clock.now(), 100);
  });
  await expectIndexed(sent);
});
