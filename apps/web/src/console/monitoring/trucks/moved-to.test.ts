import type { DevicePosition } from "@zhida/gov-monitoring/contract";
import { expect, test } from "vitest";
import { movedTo } from "./moved-to.ts";

const at = (deviceId: string, minute: number, lon: number): DevicePosition => ({
  deviceId,
  at: `2026-03-02T01:${String(minute).padStart(2, "0")}:00.000Z`,
  lon,
  lat: 30.8,
  speedKmh: 30,
  direction: 90,
  load: "full",
});

test("each truck stands where it was last, whatever order the news came in", () => {
  const after = movedTo(new Map([["a", at("a", 5, 116.5)]]), [at("a", 6, 116.6), at("b", 1, 116.7), at("a", 4, 116.4)]);
  expect([...after.values()].map(({ deviceId, lon }) => [deviceId, lon])).toEqual([
    ["a", 116.6],
    ["b", 116.7],
  ]);
});
