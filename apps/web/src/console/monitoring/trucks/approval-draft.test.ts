import type { Site } from "@zhida/gov-monitoring/contract";
import { expect, test } from "vitest";
import { type ApprovalDraft, blankDraft, contentOf, draftOf, problemsOf, straightBetween } from "./approval-draft.ts";

const draft: ApprovalDraft = {
  number: "云溪渣运〔2026〕1号",
  site: "G1",
  disposal: "X1",
  plates: ["云F·D1001"],
  route: [
    [116.5, 30.8],
    [116.6, 30.8],
  ],
  validFrom: "2026-03-01",
  validTo: "2026-03-31",
  from: "22:00",
  until: "06:00",
};

test("a whole draft is what the server takes, and reads back the same", () => {
  const content = contentOf(draft);
  expect(content).toMatchObject({ hours: { from: 1_320, until: 360 } });
  const approval = { ...content!, id: "1", division: "990122", version: 1, changed: null, withdrawn: null };
  expect(draftOf(approval)).toEqual(draft);
});

test("a blank draft says all that is missing, and nothing else", () => {
  expect(problemsOf(blankDraft("2026-03-02"))).toEqual({
    number: "missing",
    site: "missing",
    disposal: "missing",
    plates: "missing",
    validTo: "missing",
    route: "routeMissing",
  });
});

test.each([
  ["validTo", "datesWrong", { validTo: "2026-02-28" }],
  ["until", "hoursSame", { from: "06:00", until: "6:00" }],
  ["from", "hourWrong", { from: "25:00" }],
  ["plates", "plateWrong", { plates: ["云F·D1001", "云F"] }],
  ["route", "crosses", { route: [[0, 0], [2, 2], [2, 0], [0, 2]] }], // biome-ignore format: a line of points
] as const)("in %s it says %s", (field, problem, change) => {
  const changed = { ...draft, ...change } as ApprovalDraft;
  expect(problemsOf(changed)).toEqual({ [field]: problem });
  expect(contentOf(changed)).toBeUndefined();
});

test("drawing begins straight from the middle of one site to that of the other", () => {
  const site = (lon: number) =>
    ({ polygon: [[[lon, 30], [lon + 2, 30], [lon + 2, 32], [lon, 32], [lon, 30]]] }) as unknown as Site; // biome-ignore format: a square
  expect(straightBetween(site(116), site(118))).toEqual([
    [117, 31],
    [119, 31],
  ]);
  expect(straightBetween(site(116), undefined)).toEqual([]);
});
