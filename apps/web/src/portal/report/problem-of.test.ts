import type { Category } from "@zhida/gov-incidents/contract";
import { expect, test } from "vitest";
import { problemOf } from "./problem-of.ts";
import { blankDraft, type ReportDraft } from "./report-draft.ts";

const photo = { id: "1", name: "1.jpg", type: "image/jpeg", bytes: 9 };
const category = {
  fields: [{ key: "width", label: { zh: "宽", en: "Width" }, type: "number", required: true }],
  onTheSpot: { photoBefore: true, photoAfter: true },
} as unknown as Category;
const draft = (part: Partial<ReportDraft>): ReportDraft => ({
  ...blankDraft(new Date("2026-03-02T01:00:00Z")),
  ...part,
});
const whole = draft({
  step: 3,
  photos: [photo],
  category: "URBN-001",
  fields: { width: 2 },
  place: { lon: 116, lat: 30 },
});

test("one photo, one sound or one word is enough to go on", () => {
  expect(problemOf(draft({}), undefined)).toBe("missing.what");
  expect(problemOf(draft({ description: "  " }), undefined)).toBe("missing.what");
  expect(problemOf(draft({ photos: [photo] }), undefined)).toBeUndefined();
  expect(problemOf(draft({ voice: photo }), undefined)).toBeUndefined();
});

test("the kind asks what it needs, and a number must be one", () => {
  expect(problemOf({ ...whole, step: 2, fields: {} }, category)).toBe("missing.fields");
  expect(problemOf({ ...whole, step: 2, fields: { width: "zwei" } }, category)).toBe("missing.fields");
  expect(problemOf({ ...whole, step: 2 }, category)).toBeUndefined();
});

test("what was settled on the spot is shown before and after", () => {
  expect(problemOf(whole, category)).toBeUndefined();
  expect(problemOf({ ...whole, settled: { note: "已清理", photos: [] } }, category)).toBe("missing.photoAfter");
  expect(
    problemOf({ ...whole, photos: [], description: "有电线", settled: { note: "已清理", photos: [photo] } }, category),
  ).toBe("missing.photoBefore");
  expect(problemOf({ ...whole, settled: { note: "", photos: [photo] } }, category)).toBe("missing.settledNote");
  expect(problemOf({ ...whole, settled: { note: "已清理", photos: [photo] } }, category)).toBeUndefined();
});
