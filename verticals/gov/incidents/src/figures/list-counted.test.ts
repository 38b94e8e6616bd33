import type { Actor } from "@zhida/identity";
import { type Statement, scanned, statementLog, tableReads } from "@zhida/platform/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manyIncidents } from "../board/testing/many-incidents.ts";
import { CountedIncidents } from "../contract.ts";
import { listBehind } from "../store/behind-figure.ts";
import { type County, county, DIVISION } from "../testing/county.ts";

const ROWS = Number(process.env.COUNTED_ROWS ?? 30_000);
const NOW = "2026-03-02T09:00:00+08:00";
const DAY_START = new Date("2026-03-02T00:00:00+08:00");

let place: County;
let dispatcher: Actor;
let head: Actor;
let log: ReturnType<typeof statementLog>;
beforeAll(async () => {
  place = await county();
  dispatcher = await place.staff("dispatcher", "990122-CMD");
  head = await place.staff("department_head", "990122-URBN");
  const resident = await place.resident();
  await manyIncidents(place.db, ROWS, new Date(NOW));
  for (const minutes of ["09:00", "09:10", "09:20"]) {
    place.clock.set(`2026-03-02T${minutes}:00+08:00`);
    const reported = await place.report(resident);
    await place.act(dispatcher, reported, { action: "dispatch", organisation: "990122-URBN", assist: [] });
  }
  log = statementLog(place.url);
}, 120_000);
afterAll(async () => {
  await log.stop();
  await place.stop();
});

const all = async (actor: Actor, counted: CountedIncidents): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await place.incidents.listCounted(place.work(), {
      division: DIVISION,
      counted,
      actor,
      cursor,
      limit: 100,
    });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  return ids;
};

test.each(CountedIncidents.options)("what is listed behind %s is what the summary counts", async (counted) => {
  const summary = await place.incidents.summary(place.work(), { division: DIVISION });
  const ids = await all(dispatcher, counted);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(summary[counted]);
});

test("a head sees those of his own department behind a count of the county", async () => {
  const own = await all(head, "open");
  expect(own).toHaveLength(3);
  expect((await all(dispatcher, "open")).length).toBeGreaterThan(own.length);
});

test("who does not view the whole county's incidents is not told by department or town", async () => {
  const summary = async (as: Actor) => (await place.call(as, "GET", "/api/incidents/summary")).body;
  expect((await summary(dispatcher)).byTown.length).toBeGreaterThan(0);
  expect(await summary(head)).toMatchObject({ open: expect.any(Number), byAgency: [], byTown: [] });
});

/** What is open is few beside what has ended, and nothing else is walked through for a page. */
test.each(CountedIncidents.options)("a page of %s reads no table from end to end", async (counted) => {
  const sent: Statement[] = await log.sentBy(() =>
    listBehind(log.db, {
      division: DIVISION,
      counted,
      within: "county",
      dayStart: DAY_START,
      now: place.clock.now(),
      mark: undefined,
      limit: 21,
    }),
  );
  for (const statement of sent) {
    const reads = await tableReads(place.db, statement);
    expect(scanned(reads), statement.text).toEqual([]);
    expect(reads.reduce((sum, { touched }) => sum + touched, 0)).toBeLessThan(ROWS / 5);
  }
});
