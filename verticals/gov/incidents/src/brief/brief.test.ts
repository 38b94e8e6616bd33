import { writeFile } from "node:fs/promises";
import type { Actor } from "@zhida/identity";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, mondayOf } from "../board/period.ts";
import { createRepeatPlaces } from "../board/repeat-places.ts";
import { manyIncidents } from "../board/testing/many-incidents.ts";
import { createTaxonomyBook } from "../taxonomy/taxonomy-book.ts";
import { type County, county, DIVISION } from "../testing/county.ts";
import { gatherWeek } from "./gather-week.ts";
import { isoWeekOf, mondayOfIsoWeek } from "./iso-week.ts";
import { wordWeek } from "./word-week.ts";

/** A folder to look at what is printed. */
const LOOK = process.env.BRIEF_FOLDER;

let place: County;
let supervisor: Actor;
beforeAll(async () => {
  place = await county();
  supervisor = await place.staff("supervisor", "990122-GOV");
  for (let count = 0; count < 3; count++) await place.report(await place.resident());
  await manyIncidents(place.db, 12_000, new Date("2026-03-02T09:00:00+08:00"));
});
afterAll(() => place.stop());

const read = async (as: Actor, week: string, language = "zh-CN") =>
  place.inject({ as, url: `/api/incidents/briefs/${week}.pdf`, headers: { "accept-language": language } });

test.each(["zh-CN", "en"])("the brief of last week is a PDF in %s, printed once and kept", async (language) => {
  const answer = await read(supervisor, "2026-W09", language);
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "application/pdf"]);
  expect(answer.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  if (LOOK) await writeFile(`${LOOK}/brief-${language}.pdf`, answer.rawPayload);
  expect((await read(supervisor, "2026-W09", language)).rawPayload.equals(answer.rawPayload)).toBe(true);
  const { items } = (await place.call(supervisor, "GET", "/api/incidents/briefs")).body;
  expect(items[0]).toMatchObject({
    week: "2026-W09",
    monday: "2026-02-23",
    sunday: "2026-03-01",
    madeAt: expect.any(String),
  });
  expect(items[1]).toMatchObject({ week: "2026-W08", madeAt: null });
});

test("it says what the board says, with every section, and nothing is left unworded", async () => {
  const taxonomy = createTaxonomyBook(place);
  await taxonomy.load();
  const board = {
    identity: place.identity.service,
    places: place.places,
    taxonomy,
    repeatPlaces: createRepeatPlaces(place.places),
  };
  const week = await gatherWeek(board, place.work(), DIVISION, "2026-02-23");
  const sheet = await wordWeek(board, place.work(), week, "zh-CN");
  const { figures } = week.board.total;
  expect(figures.handled).toBeGreaterThan(50);
  expect(sheet.lead).toContain(`上报民情事件 ${figures.reported} 件`);
  expect(sheet.tiles.map(({ value }) => value)).toEqual(
    expect.arrayContaining([`${figures.handled}`, `${figures.overdue}`]),
  );
  expect(sheet.chart.bars).toHaveLength(8);
  expect(sheet.chart.bars.at(-1)).toMatchObject({ first: figures.reported, second: figures.handled });
  expect(sheet.sections.map(({ paragraphs, table }) => paragraphs.length + (table?.rows.length ?? 0) > 0)).toEqual(
    Array(6).fill(true),
  );
  const named = sheet.sections[2]!.table!.rows.map(([name]) => name);
  const town = named.indexOf("云溪镇");
  expect(named[town + 1]).toBe("\u3000城西社区");
  expect(named.filter((name) => name?.startsWith("\u3000"))).toHaveLength(1);
  for (const { table } of sheet.sections) {
    const shares = table?.columns.reduce((sum, { share }) => sum + share, 0) ?? 1;
    expect(shares).toBeCloseTo(1);
    for (const row of table?.rows ?? []) expect(row).toHaveLength(table!.columns.length);
  }
  expect(JSON.stringify(sheet)).not.toMatch(/undefined|NaN|null/);
});

test("a week that is not over has no brief; who supervises nothing reads none", async () => {
  expect((await read(supervisor, "2026-W10")).statusCode).toBe(422);
  expect((await read(supervisor, "2026-W54")).statusCode).toBe(422);
  expect((await read(await place.staff("department_head", "990122-URBN"), "2026-W09")).statusCode).toBe(403);
});

test("every Monday has its week and back; known weeks of ISO 8601", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 }), (weeks) => {
      const monday = addDays(mondayOf("2000-01-05"), weeks * 7);
      expect(mondayOfIsoWeek(isoWeekOf(monday))).toBe(monday);
    }),
  );
  expect(["2026-02-23", "2020-12-28", "2024-12-30"].map(isoWeekOf)).toEqual(["2026-W09", "2020-W53", "2025-W01"]);
  expect(mondayOfIsoWeek("2026-W54")).toBeUndefined();
});
