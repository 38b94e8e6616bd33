import { expect, test } from "vitest";
import { decodeLocation } from "./decode-location.ts";
import { encodeLocation, type NewLocation } from "./encode-location.ts";
import { bitsOf } from "./names.ts";

const HERE = { latitude: 27.123456, longitude: 103.654321 };

function round(location: NewLocation) {
  return decodeLocation(encodeLocation(location))!;
}

test.each([
  ["empty", []],
  ["half", [8]],
  ["reserved", [9]],
  ["full", [8, 9]],
] as const)("a %s load is bits %j of the status", (load, bits) => {
  expect(round({ ...HERE, load }).load).toBe(load);
  expect(bitsOf(round({ ...HERE, load }).status)).toEqual(bits);
});

test("south and west are negative, and bits of the status", () => {
  expect(round({ latitude: -27.123456, longitude: -103.654321 })).toMatchObject({
    latitude: -27.123456,
    longitude: -103.654321,
    status: 0b1100,
  });
  expect(round({ latitude: 0, longitude: 0, status: 0b1100 })).toMatchObject({
    latitude: 0,
    longitude: 0,
    status: 0b1100,
  });
});

test("bit 31 of an alarm is a bit like any other", () => {
  expect(bitsOf(round({ ...HERE, alarm: 0x80000001 }).alarm)).toEqual([0, 31]);
});

test("every item with a name is read", () => {
  const items = {
    mileage: 12_345.6,
    fuel: 60.5,
    recorderSpeed: 41.5,
    signals: 0x4001,
    io: 3,
    analog: 0x10002,
    signalStrength: 24,
    satellites: 11,
  };
  expect(round({ ...HERE, ...items })).toMatchObject({ ...items, items: [] });
});

test("other items, and items with a name but of another length, keep their bytes", () => {
  const named = [0x01, 0x02, 0x03, 0x25, 0x2a, 0x2b, 0x30, 0x31];
  const items = [0xe1, ...named].flatMap((id) =>
    [0, 3].map((length) => ({ id, value: new Uint8Array(length).fill(7) })),
  );
  expect(round({ ...HERE, items }).items).toEqual(items);
});

test("an item that comes twice keeps the bytes of the second", () => {
  const again = { id: 0x02, value: Uint8Array.of(0, 5) };
  expect(round({ ...HERE, fuel: 1, items: [again] })).toMatchObject({ fuel: 1, items: [again] });
});

test.each([["01"], ["0104aabb"]])("an item cut short (%s) is kept as the tail", (tail) => {
  const body = Buffer.concat([encodeLocation(HERE), Buffer.from(tail, "hex")]);
  expect(Buffer.from(decodeLocation(body)!.tail!).toString("hex")).toBe(tail);
});

test.each([
  ["000000000000", undefined],
  ["260229080000", undefined],
  ["280229080000", "2028-02-29T08:00:00+08:00"],
  ["26030a080000", undefined],
  ["260302240000", undefined],
  ["260431080000", undefined],
  ["260302235959", "2026-03-02T23:59:59+08:00"],
])("BCD %s is the moment %s", (bcd, moment) => {
  const body = Buffer.from(encodeLocation(HERE));
  Buffer.from(bcd, "hex").copy(body, 22);
  expect(decodeLocation(body)!.time).toBe(moment && Date.parse(moment));
});

test("a body shorter than the fixed part is no location", () => {
  expect(decodeLocation(encodeLocation(HERE).subarray(0, 27))).toBeUndefined();
});

test.each<[string, NewLocation]>([
  ["a speed over 6553.5 km/h", { ...HERE, speed: 6_554 }],
  ["a negative direction", { ...HERE, direction: -1 }],
  ["a time of another century", { ...HERE, time: 0 }],
])("%s is refused", (_, location) => {
  expect(() => encodeLocation(location)).toThrow(RangeError);
});
