import { expect, test } from "vitest";
import type { Entry } from "../outbox/entry.ts";
import { asDraft } from "./as-draft.ts";

const file = (id: string, type: string) => ({ id, name: id, type, bytes: 1 });
const entry: Entry = {
  id: "c1",
  order: 1,
  at: "2026-03-02T01:05:00.000Z",
  personId: "p1",
  lane: "c1",
  title: "飞线充电",
  state: "refused",
  problem: "这个位置不在本县范围内。",
  files: [file("a", "image/jpeg"), file("v", "audio/webm"), file("b", "image/jpeg")],
  work: {
    kind: "report",
    report: {
      clientId: "c1",
      category: "URBN-003",
      description: "楼下挂满充电线",
      place: { lon: 116.5, lat: 30.8, accuracyM: 9, address: "东风路 18 号" },
      fields: { floor: 3 },
      files: ["a", "v"],
      onTheSpot: { note: "已收好", files: ["b"] },
      anonymous: true,
      reportedAt: "2026-03-02T01:00:00.000Z",
    },
  },
};

test("what was refused comes back whole: photos, sound, answers, place and what was settled", () => {
  expect(asDraft(entry)).toEqual({
    clientId: "c1",
    step: 3,
    seenAt: "2026-03-02T01:00:00.000Z",
    photos: [file("a", "image/jpeg")],
    voice: file("v", "audio/webm"),
    description: "楼下挂满充电线",
    category: "URBN-003",
    fields: { floor: 3 },
    place: { lon: 116.5, lat: 30.8, accuracyM: 9 },
    address: "东风路 18 号",
    anonymous: true,
    settled: { note: "已收好", photos: [file("b", "image/jpeg")] },
  });
});
