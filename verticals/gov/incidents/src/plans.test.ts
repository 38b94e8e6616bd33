import type { Actor } from "@zhida/identity";
import { type Db, newId } from "@zhida/platform";
import { type Statement, scanned, statementLog, tableReads } from "@zhida/platform/testing";
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
let log: ReturnType<typeof statementLog>;
let db: Db;
beforeAll(async () => {
  place = await county();
  dispatcher = await place.staff("dispatcher", "990122-CMD");
  officer = await place.staff("department_officer", "990122-URBN");
  resident = await place.resident();
  await manyIncidents(place.db, rows, { officer: officer.personId, reporter: resident.personId });
  log = statementLog(place.url);
  db = log.db;
}, 900_000);
afterAll(async () => {
  await log.stop();
  await place.stop();
});

/** Runs what was sent again under EXPLAIN and looks at every table that it reads. */
async function expectIndexed(sent: Statement[], atMost: number): Promise<void> {
  const asked = sent.filter(({ text }) => text.includes("incidents.incident"));
  expect(asked.length).toBeGreaterThan(0);
  for (const statement of asked) {
    const reads = await tableReads(place.db, statement);
    expect(
      scanned(reads).filter((name) => name !== "assist" && name !== "extension"),
      statement.text,
    ).toEqual([]);
    expect(
      reads.reduce((sum, { touched }) => sum + touched, 0),
      statement.text,
    ).toBeLessThan(atMost);
  }
}

/** What the use case sends when it is asked. */
async function asked(as: Actor | undefined, url: string): Promise<Statement[]> {
  const { pathname, searchParams } = new URL(url, "http://here");
  const query = Object.fromEntries(searchParams);
  const work = { ...place.work(), db };
  const { incidents } = place;
  return log.sentBy(() => {
    if (pathname.endsWith("/map")) return incidents.map(work, as, MapQuery.parse(query));
    if (pathname.endsWith("/summary")) return incidents.summary(work, { division: DIVISION });
    if (pathname.endsWith("/mine")) return incidents.mine(work, as!, MyIncidentQuery.parse(query));
    return incidents.list(work, as!, IncidentQuery.parse(query));
  });
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
  await expectIndexed(await asked(viewer(), `/api/incidents?${query}&limit=20`), atMost);
  const { body } = await place.call(viewer(), "GET", `/api/incidents?${query}&limit=20`);
  if (!body.next) return;
  await expectIndexed(await asked(viewer(), `/api/incidents?${query}&limit=20&cursor=${body.next}`), atMost);
});

test("what I reported or follow, an incident by its id or the phone's, and what lies near are read by index", async () => {
  const spot = HERE;
  const { id } = (await place.call(dispatcher, "GET", "/api/incidents?limit=1")).body.items[0];
  const sent = await log.sentBy(async () => {
    await findSeen(db, id, resident.personId);
    await findByClientId(db, DIVISION, newId());
    await listVerifications(db, [`${EAST}-COM`], officer.personId);
    await openAround(db, { cells: cellsAround(spot), agency: "URBN", spot, within: degreesOf(50, spot) });
  });
  await expectIndexed(sent, PAGE);
  await expectIndexed(await asked(resident, "/api/incidents/mine?limit=20"), PAGE);
  await expectIndexed(await asked(resident, "/api/incidents/mine?relation=followed&limit=20"), PAGE);
});

test("a map of a part reads that part alone; the summary reads what is open and what is of the day", async () => {
  await expectIndexed(await asked(undefined, "/api/incidents/map?bbox=116.401,30.601,116.402,30.602"), PAGE);
  await expectIndexed(await asked(dispatcher, "/api/incidents/summary"), rows / 4);
});
