import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import { expect, test } from "vitest";
import { markersAt, reportsByPart } from "./marks-at.ts";

const AT = (time: string) => Date.parse(`2026-03-02T${time}:00+08:00`);
const marker = (id: string, reported: string, closed: string | null): IncidentMarker => ({
  id,
  lon: 116.6,
  lat: 30.8,
  category: "URBN-001",
  state: closed ? "closed" : "handling",
  priority: 3,
  clock: "running",
  reportedAt: new Date(AT(reported)).toISOString(),
  dueAt: null,
  closedAt: closed && new Date(AT(closed)).toISOString(),
  supervised: 0,
});
const day = [marker("early", "08:00", "09:00"), marker("open", "08:30", null), marker("late", "11:00", null)];

test("a time of the day shows what was reported and not closed for more than half an hour", () => {
  expect(markersAt(day, AT("07:00"))).toEqual([]);
  expect(markersAt(day, AT("08:45")).map(({ id }) => id)).toEqual(["early", "open"]);
  expect(markersAt(day, AT("09:20")).map(({ id }) => id)).toEqual(["early", "open"]);
  expect(markersAt(day, AT("10:00")).map(({ id }) => id)).toEqual(["open"]);
});

test("reports are counted in equal parts of the day; what lies outside is not counted", () => {
  expect(reportsByPart(day, AT("08:00"), AT("12:00"), 4)).toEqual([2, 0, 0, 1]);
  expect(reportsByPart(day, AT("08:00"), AT("11:00"), 3)).toEqual([2, 0, 0]);
});
