import { newId } from "@zhida/platform";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Batch } from "./batch.ts";
import { readRecord, toRecord } from "./batch-record.ts";
import { storedBatchReader } from "./stored-batch.ts";

const NOW = Date.parse("2026-03-02T08:00:00+08:00");
const reading = fc.record({
  factor: fc.constantFrom("w01018", "a34001-Max", "x"),
  kind: fc.constantFrom("rtd", "min", "hour", "day"),
  atMs: fc.integer({ min: NOW - 1e9, max: NOW }),
  value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  flag: fc.constantFrom("N", "D", "T"),
  marks: fc.integer({ min: 0, max: 15 }),
});
const position = fc.record({
  atMs: fc.integer({ min: NOW - 1e9, max: NOW }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  speedKmh: fc.double({ min: 0, max: 200, noNaN: true }),
  direction: fc.integer({ min: 0, max: 359 }),
  status: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  load: fc.constantFrom("empty", "half", "full", "unknown"),
  mileageKm: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
  marks: fc.integer({ min: 0, max: 15 }),
});

test("what goes into a batch comes out of its columns, and out of the spool, however large it grows", () => {
  const toBatch = storedBatchReader();
  fc.assert(
    fc.property(
      fc.array(reading, { maxLength: 400 }),
      fc.array(position, { maxLength: 400 }),
      fc.integer({ min: 0, max: 20_000 }),
      (readings, positions, size) => {
        const id = newId();
        const device = { division: "990122", idBytes: Buffer.from(id.replaceAll("-", ""), "hex") };
        const batch = new Batch();
        batch.frame(device, "hj212", NOW * 1_000, Buffer.alloc(size, 7));
        for (const each of readings) batch.reading(device, each as never, NOW * 1_000);
        for (const each of positions) batch.position(device, each as never, NOW * 1_000);
        const sealed = batch.seal();
        const spooled = readRecord(toRecord(sealed), 0)?.batch;
        expect(spooled).toEqual(sealed);
        const { readings: r, positions: p } = toBatch(sealed);
        expect(r.map(({ at, value, factor, kind, flag }) => ({ at, value, factor, kind, flag }))).toEqual(
          readings.map(({ atMs, value, factor, kind, flag }) => ({ at: atMs, value, factor, kind, flag })),
        );
        expect(p.map(({ mayAlarm: _, deviceId, division, ...each }) => each)).toEqual(
          positions.map(({ atMs, mileageKm, marks: _, ...each }) => ({
            ...each,
            at: atMs,
            mileageKm: mileageKm ?? null,
          })),
        );
        expect(new Set([...r, ...p].map(({ deviceId }) => deviceId)).isSubsetOf(new Set([id]))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
