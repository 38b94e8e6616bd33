import type { Actor } from "@zhida/identity";
import { createDb, type Db } from "@zhida/platform";
import { sql } from "kysely";
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
let db: Db;
let sent: { text: string; parameters: readonly unknown[] }[] = [];
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
  db = createDb({
    url: place.url,
    maxConnections: 1,
    onStatement: (text, parameters) => sent.push({ text, parameters }),
  });
}, 900_000);
afterAll(async () => {
  await db.destroy();
  await place.stop();
});

const filters = (given: Partial<WorkListFilters>) => WorkListFilters.parse(given);
const work = () => ({ ...place.work(), db });

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  Plans?: Plan[];
} & {
  "Rows Removed by Filter"?: number;
};

/** Runs what was sent again under EXPLAIN and looks at every node. */
async function expectIndexed(): Promise<void> {
  expect(sent.length).toBeGreaterThan(0);
  for (const { text, parameters } of sent.filter((each) => each.text.includes("caseflow."))) {
    const query = sql
      .raw<{ "QUERY PLAN": { Plan: Plan }[] }>(`explain (analyze, format json) ${text}`)
      .compile(place.db);
    const { rows: answer } = await place.db.executeQuery<{ "QUERY PLAN": { Plan: Plan }[] }>({ ...query, parameters });
    const nodes = nodesOf(answer[0]!["QUERY PLAN"][0]!.Plan);
    expect(nodes.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"])).toEqual([]);
    const touched = nodes
      .filter((node) => node["Relation Name"])
      .map((node) => (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"]);
    expect(touched.reduce((sum, each) => sum + each, 0)).toBeLessThan(touchedAtMost);
  }
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

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
  sent = [];
  const request = { viewer: viewer(), filters: filters(given) };
  const first = await place.service.list(work(), { ...request, page: { limit: 20 } });
  expect(first.items.length).toBeGreaterThan(0);
  if (first.next) await place.service.list(work(), { ...request, page: { limit: 20, cursor: first.next } });
  await expectIndexed();
});

test("my own cases, a case by its id, its history, a document by its code and due deadlines are read by index", async () => {
  sent = [];
  const page = { limit: 20 };
  const mine = await place.service.listForSubject(work(), { subject: { kind: "person", key: "K40" }, page });
  expect(mine.items.length).toBeGreaterThan(5);
  const { id } = (await place.service.list(work(), { viewer: clerk, filters: filters({ scope: "department" }), page }))
    .items[0]!;
  await place.service.get(work(), { id, viewer: clerk });
  await place.service.history(work(), { id, viewer: clerk });
  await findDocumentByCode(db, "0000-0000-0000-0000");
  await dueDeadlines(db, place.clock.now(), 100);
  await expectIndexed();
});
