import { readFile } from "node:fs/promises";
import type { Db } from "@zhida/platform";
import { scanned, statementLog, tableReads } from "@zhida/platform/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boardCounts, openNow, ratingsOf, returnsOf, settleDays, settledBefore } from "../store/board.ts";
import { reportedTogether } from "../store/repeat-places.ts";
import { type County, county, DIVISION } from "../testing/county.ts";
import { manyIncidents } from "./testing/many-incidents.ts";

/** `BOARD_ROWS=1000000` looks at a million. */
const ROWS = Number(process.env.BOARD_ROWS ?? 100_000);
const NOW = new Date("2026-03-02T09:00:00+08:00");
const month = {
  division: DIVISION,
  from: "2026-02-03",
  to: "2026-03-02",
  by: "organisation",
  towns: undefined,
  organisations: undefined,
} as const;
const year = { ...month, from: "2025-03-03" } as const;
const town = { ...year, by: "area", towns: ["990122007"] } as const;

let place: County;
let log: ReturnType<typeof statementLog>;
let db: Db;
beforeAll(async () => {
  place = await county();
  await manyIncidents(place.db, ROWS, NOW);
  log = statementLog(place.url);
  db = log.db;
}, 300_000);
afterAll(async () => {
  await log.stop();
  await place.stop();
});

const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();

test("sums of settled days say what the incidents themselves say, for every way to look at them", async () => {
  const ways = [
    month,
    year,
    { ...year, by: "area" },
    { ...month, organisations: ["990122-D3"] },
    town,
    { ...town, organisations: ["990122-D3"] },
    { ...town, by: "organisation" },
  ] as const;
  const live = await Promise.all(ways.map((way) => boardCounts(db, way, "-infinity")));
  expect(live[1]!.reduce((sum, { closed }) => sum + closed, 0)).toBeGreaterThan(ROWS / 2);
  await settleDays(place.db, DIVISION, "2026-02-20");
  await settleDays(place.db, DIVISION, "2026-03-02");
  await settleDays(place.db, DIVISION, "2026-03-02");
  const settled = await settledBefore(db, DIVISION);
  expect(settled).toBe("2026-03-02");
  await sql`vacuum analyze incidents.board_day, incidents.board_community_day`.execute(place.db);
  const summed = await Promise.all(ways.map((way) => boardCounts(db, way, settled)));
  expect(summed.map(sorted)).toEqual(live.map(sorted));
});

test("what is entered late for a settled day is counted at once, and again when the sums are made anew", async () => {
  const counted = async () => {
    const counts = await boardCounts(db, year, await settledBefore(db, DIVISION));
    return counts.reduce((sum, { closed }) => sum + closed, 0);
  };
  const before = await counted();
  await sql`update incidents.incident set state = 'closed', ended_at = '2026-01-15T10:00:00+08:00'
    where id = (select id from incidents.incident where ended_at is null limit 1)`.execute(place.db);
  expect(await settledBefore(db, DIVISION)).toBe("-infinity");
  expect(await counted()).toBe(before + 1);
  await settleDays(place.db, DIVISION, "2026-03-02");
  expect(await settledBefore(db, DIVISION)).toBe("2026-03-02");
  expect(await counted()).toBe(before + 1);
});

test("a county whose days were settled before communities were counted has their sums as if they always had been", async () => {
  const read = () => sql`select * from incidents.board_community_day order by 1, 2, 3, 4, 5`.execute(place.db);
  const kept = (await read()).rows;
  await sql`delete from incidents.board_community_day`.execute(place.db);
  const migration = await readFile(new URL("../../migrations/0005_board_communities.sql", import.meta.url), "utf8");
  const [fill] = /insert into incidents\.board_community_day[^;]*;/.exec(migration) ?? [];
  await sql.raw(fill!).execute(place.db);
  expect((await read()).rows).toEqual(kept);
  expect(kept.length).toBeGreaterThan(1_000);
  await sql`vacuum analyze incidents.board_community_day`.execute(place.db);
});

const statements: [string, number, () => Promise<unknown[]>][] = [
  ["counts of a month", ROWS, async () => boardCounts(db, month, await settledBefore(db, DIVISION))],
  ["counts of a year", ROWS, async () => boardCounts(db, year, await settledBefore(db, DIVISION))],
  [
    "counts of a town's communities in a year",
    ROWS,
    async () => boardCounts(db, town, await settledBefore(db, DIVISION)),
  ],
  ["what a town has open now", ROWS / 5, () => openNow(db, town, NOW)],
  ["what a town's communities sent back", ROWS / 50, () => returnsOf(db, { ...month, by: "area", towns: town.towns })],
  ["ratings in a town's communities", ROWS / 50, () => ratingsOf(db, { ...month, by: "area", towns: town.towns })],
  ["what is open now", ROWS / 5, () => openNow(db, month, NOW)],
  ["what was sent back", ROWS / 50, () => returnsOf(db, month)],
  ["ratings", ROWS / 50, () => ratingsOf(db, month)],
  [
    "what came again",
    ROWS / 3,
    () =>
      reportedTogether(db, {
        division: DIVISION,
        since: new Date(NOW.getTime() - 90 * 86_400_000),
        now: NOW,
        atLeast: 3,
      }),
  ],
];

test.each(statements)("%s: incidents, ratings and returns are read by an index", async (_name, touchedAtMost, read) => {
  for (const statement of await log.sentBy(read)) {
    // A year of sums is most of their table, and its marks are one row a county.
    const reads = (await tableReads(place.db, statement)).filter(({ table }) => !table.startsWith("board_"));
    expect(scanned(reads)).toEqual([]);
    for (const { touched } of reads) expect(touched).toBeLessThanOrEqual(touchedAtMost);
  }
});
