import type { Actor } from "@zhida/identity";
import { createDb, type Db, newId } from "@zhida/platform";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { IncidentQuery, MapQuery, MyIncidentQuery } from "./contract.ts";
import { cellsAround, degreesOf } from "./report/cell.ts";
import { openAround } from "./store/nearby-incidents.ts";
import { findByClientId, findSeen, listVerifications } from "./store/read-incident.ts";
import { type County, county, DIVISION, EAST, HERE } from "./testing/county.ts";
import { manyIncidents } from "./testing/many-incidents.ts";

/** `INCIDENTS_PLAN_ROWS=1000000` looks at a million. */
const rows = Number(process.env.INCIDENTS_PLAN_ROWS ?? 40_000);
/** Rows that a page of twenty may touch on its way. */
const PAGE = 700;
/** A search looks through two thousand of the newest with their words, or through what the index of words finds. */
const SEARCH = 7_000;

let place: County;
let dispatcher: Actor;
let officer: Actor;
let resident: Actor;
let sent: { text: string; parameters: readonly unknown[] }[] = [];
let db: Db;
beforeAll(async () => {
  place = await county();
  dispatcher = await place.staff("dispatcher", "990122-CMD");
  officer = await place.staff("department_officer", "990122-URBN");
  resident = await place.resident();
  await manyIncidents(place.db, rows, { officer: officer.personId, reporter: resident.personId });
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

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
};

/** Runs what was sent again under EXPLAIN and looks at every node. */
async function expectIndexed(atMost: number): Promise<void> {
  const asked = sent.filter(({ text }) => text.includes("incidents.incident"));
  expect(asked.length).toBeGreaterThan(0);
  for (const { text, parameters } of asked) {
    const query = sql
      .raw<{ "QUERY PLAN": { Plan: Plan }[] }>(`explain (analyze, format json) ${text}`)
      .compile(place.db);
    const { rows: answer } = await place.db.executeQuery<{ "QUERY PLAN": { Plan: Plan }[] }>({ ...query, parameters });
    const nodes = nodesOf(answer[0]!["QUERY PLAN"][0]!.Plan);
    const scanned = nodes.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"]);
    expect(
      scanned.filter((name) => name !== "assist" && name !== "extension"),
      text,
    ).toEqual([]);
    const touched = nodes
      .filter((node) => node["Relation Name"])
      .map((node) => (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"]);
    expect(
      touched.reduce((sum, each) => sum + each, 0),
      text,
    ).toBeLessThan(atMost);
  }
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Asks the use case on a connection whose statements are written down. */
async function asked(as: Actor | undefined, url: string): Promise<void> {
  sent = [];
  const { pathname, searchParams } = new URL(url, "http://here");
  const query = Object.fromEntries(searchParams);
  const work = { ...place.work(), db };
  const { incidents } = place;
  if (pathname.endsWith("/map")) await incidents.map(work, as, MapQuery.parse(query));
  else if (pathname.endsWith("/summary")) await incidents.summary(work, { division: DIVISION });
  else if (pathname.endsWith("/mine")) await incidents.mine(work, as!, MyIncidentQuery.parse(query));
  else await incidents.list(work, as!, IncidentQuery.parse(query));
}

test.each<[string, () => Actor, string, number]>([
  ["the county's newest", () => dispatcher, "scope=division", PAGE],
  ["the county's open ones", () => dispatcher, "state=open", PAGE],
  ["one state that is rare", () => dispatcher, "state=rejected", PAGE],
  ["one category", () => dispatcher, "category=URBN-003", PAGE],
  ["one agency", () => dispatcher, "agency=URBN", PAGE],
  ["a source that is rare", () => dispatcher, "source=partner", PAGE],
  ["one town", () => dispatcher, "area=990122001", PAGE],
  ["one community", () => dispatcher, `area=${EAST}`, PAGE],
  ["open ones of a community", () => dispatcher, `area=${EAST}&state=open`, PAGE],
  ["one department's", () => dispatcher, "organisation=990122-URBN", PAGE],
  ["overdue ones of the county", () => dispatcher, "scope=overdue", PAGE],
  ["supervised ones", () => dispatcher, "scope=supervised", PAGE],
  ["one number", () => dispatcher, "number=990122-20240301-77", PAGE],
  ["my tasks", () => officer, "scope=mine", PAGE],
  ["tasks that I may take", () => officer, "scope=available", PAGE],
  ["my department's", () => officer, "scope=department", PAGE],
  ["my department's open ones", () => officer, "scope=department&state=open", PAGE],
  ["my department's overdue ones", () => officer, "scope=overdue", PAGE],
  ["a word that is common", () => dispatcher, `text=${encodeURIComponent("道路积水")}`, SEARCH],
  ["a word that is rare", () => dispatcher, `text=${encodeURIComponent("鹦鹉")}`, SEARCH],
])("%s are read by index, the next page too", async (_name, viewer, query, atMost) => {
  await asked(viewer(), `/api/incidents?${query}&limit=20`);
  await expectIndexed(atMost);
  const { body } = await place.call(viewer(), "GET", `/api/incidents?${query}&limit=20`);
  if (!body.next) return;
  await asked(viewer(), `/api/incidents?${query}&limit=20&cursor=${body.next}`);
  await expectIndexed(atMost);
});

test("what I reported or follow, an incident by its id or the phone's, and what lies near are read by index", async () => {
  sent = [];
  const spot = HERE;
  const { id } = (await place.call(dispatcher, "GET", "/api/incidents?limit=1")).body.items[0];
  await findSeen(db, id, resident.personId);
  await findByClientId(db, DIVISION, newId());
  await listVerifications(db, [`${EAST}-COM`], officer.personId);
  await openAround(db, { cells: cellsAround(spot), agency: "URBN", spot, within: degreesOf(50, spot) });
  await expectIndexed(PAGE);
  await asked(resident, "/api/incidents/mine?limit=20");
  await expectIndexed(PAGE);
  await asked(resident, "/api/incidents/mine?relation=followed&limit=20");
  await expectIndexed(PAGE);
});

test("a map of a part reads that part alone; the summary reads what is open and what is of the day", async () => {
  await asked(undefined, "/api/incidents/map?bbox=116.401,30.601,116.402,30.602");
  await expectIndexed(PAGE);
  await asked(dispatcher, "/api/incidents/summary");
  await expectIndexed(rows / 4);
});
