import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import { expect, test } from "vitest";
import { leftInWords } from "./left-in-words.ts";
import { nextDeadlines } from "./next-deadlines.ts";

const NOW = Date.parse("2026-03-02T02:00:00Z");
const due = (id: string, minutes: number, clock: IncidentMarker["clock"] = "running"): IncidentMarker => ({
  id,
  lon: 116.6,
  lat: 30.8,
  category: "URBN-001",
  state: "handling",
  priority: 3,
  clock,
  reportedAt: "2026-03-02T00:00:00Z",
  dueAt: new Date(NOW + minutes * 60_000).toISOString(),
  closedAt: null,
  supervised: 0,
});

test("the next deadlines come first; what is paused, long broken or without deadline does not stand among them", () => {
  const markers = [
    due("late", 300),
    due("soon", 5),
    due("paused", 1, "paused"),
    due("handled-in-time", -5, "met"),
    due("just-broken", -10, "overdue"),
    due("long-broken", -600, "overdue"),
    { ...due("none", 0), dueAt: null },
  ];
  expect(nextDeadlines(markers, NOW, 8).map(({ id }) => id)).toEqual(["just-broken", "soon", "late"]);
  expect(nextDeadlines(markers, NOW, 1)).toHaveLength(1);
});

test.each([
  [0, "0:00:00"],
  [59_999, "0:00:59"],
  [3_909_000, "1:05:09"],
  [86_399_000, "23:59:59"],
  [187_200_000, "2d 04h"],
])("%d ms left are said as %s", (ms, words) => expect(leftInWords(ms)).toBe(words));
