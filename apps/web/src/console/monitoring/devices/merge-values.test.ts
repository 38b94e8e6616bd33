import type { DeviceDetail } from "@zhida/gov-monitoring/contract";
import { expect, test } from "vitest";
import { mergeValues } from "./merge-values.ts";

const detail = {
  device: { id: "d1", online: false, lastSeenAt: null },
  values: [{ factor: "w01018", at: "2026-03-02T01:00:00Z", value: 30, flag: "N" }],
  gaps: [],
  states: [],
} as unknown as DeviceDetail;

const value = (deviceId: string, factor: string, at: string, read: number) => ({
  deviceId,
  factor,
  at,
  value: read,
  flag: "N",
});

test("a newer value takes the place of the old one, a new factor joins, other devices are left out", () => {
  const items = [
    value("d1", "w01018", "2026-03-02T01:01:00Z", 44),
    value("d1", "w21003", "2026-03-02T01:01:00Z", 2),
    value("d2", "w01018", "2026-03-02T01:01:00Z", 999),
  ];
  const merged = mergeValues(detail, { news: "values", division: "990122", items });
  expect(merged.values.map(({ factor, value }) => [factor, value])).toEqual([
    ["w01018", 44],
    ["w21003", 2],
  ]);
});

test("what arrives late does not stand above what is newer", () => {
  const items = [value("d1", "w01018", "2026-03-02T00:59:00Z", 7)];
  expect(mergeValues(detail, { news: "values", division: "990122", items }).values[0]?.value).toBe(30);
});

test("presence is taken over", () => {
  const items = [{ deviceId: "d1", online: true, at: "2026-03-02T01:02:00Z" }];
  const { device } = mergeValues(detail, { news: "devices", division: "990122", items });
  expect(device).toMatchObject({ online: true, lastSeenAt: "2026-03-02T01:02:00Z" });
});
