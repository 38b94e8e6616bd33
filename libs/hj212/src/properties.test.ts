import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodePacket } from "./encode.ts";
import type { Hj212Event } from "./event.ts";
import { flagOf } from "./flag.ts";
import { newFactor } from "./new-packet.ts";
import type { Hj212Packet } from "./packet.ts";
import { Hj212Reader } from "./reader.ts";

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/).filter((key) => key !== "DataTime");
const value = fc.oneof(
  fc.stringMatching(/^-?[0-9]{1,6}(\.[0-9]{1,4})?$/),
  fc.stringMatching(/^[A-Za-z0-9 .:/_#-]{0,12}$/).filter((text) => !/##|#$|^#/.test(text)),
  fc.constantFrom("a,b", "//x;y//", ",x", "\xb0C", "<0.01"),
);
const factor = fc
  .tuple(
    fc.constantFrom("w01018", "w21003", "a34004", "011", "SB1", "constructor", "7"),
    fc.dictionary(name, value, { minKeys: 1, maxKeys: 4 }),
  )
  .map(([code, items]) => newFactor(code, items));
const packets: fc.Arbitrary<Hj212Packet> = fc
  .record({
    version: fc.constantFrom(2005 as const, 2017 as const),
    qn: fc.option(fc.constantFrom("20260302080000123", "1", ""), { nil: undefined }),
    st: fc.constantFrom("21", "32", "39", ""),
    cn: fc.constantFrom("2011", "2051", "9014"),
    pw: fc.constantFrom("123456", ""),
    mn: fc.stringMatching(/^[0-9A-F]{14}([0-9A-F]{10})?$/),
    bits: fc.nat(3),
    part: fc.option(fc.tuple(fc.nat(9999), fc.nat(9999)), { nil: undefined }),
    other: fc.dictionary(
      name.filter((key) => !/^(QN|ST|CN|PW|MN|Flag|PNUM|PNO|CP)$/.test(key)),
      fc.stringMatching(/^[a-z0-9,=-]{0,5}$/),
      {
        maxKeys: 2,
      },
    ),
    cp: fc.record({
      dataTime: fc.option(fc.constantFrom("20260302080000", ""), { nil: undefined }),
      factors: fc.uniqueArray(factor, { selector: ({ code }) => code, maxLength: 6 }),
      fields: fc.dictionary(name, value, { maxKeys: 3 }),
    }),
  })
  .map(({ bits, part, ...packet }) => {
    const flag = flagOf(packet.version) | bits;
    return { ...packet, flag, pnum: part?.[0], pno: part?.[1] };
  });

/** Bytes that look like frames often enough. */
const streams = fc
  .array(
    fc.oneof(
      packets.map(write),
      packets.map((packet) => write(packet).subarray(0, 40)),
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom("##", "#", "\r\n", "##0000FFFF", "##9999", "##0010", "&&").map((text) => Buffer.from(text)),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => Buffer.concat(pieces));

function read(chunks: readonly Uint8Array[], maxBuffer?: number): Hj212Event[] {
  const reader = new Hj212Reader({ maxBuffer, maxSegment: 9_999 });
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
}

function write(packet: Hj212Packet): Uint8Array {
  return encodePacket(packet, { maxSegment: 9_999 });
}

function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, n) => bytes.subarray(at[n]!, end));
}

function plain(events: readonly Hj212Event[]): unknown {
  return events.map((event) => ({ ...event, raw: Buffer.from(event.raw).toString("hex") }));
}

describe("for every packet", () => {
  test("writing and reading give the packet back", () => {
    fc.assert(
      fc.property(packets, (packet) => {
        const events = read([write(packet)]);
        expect(events).toHaveLength(1);
        expect(events[0]).toMatchObject({ kind: "packet" });
        expect((events[0] as { packet: Hj212Packet }).packet).toEqual(packet);
      }),
    );
  });

  test("one changed byte never makes another packet", () => {
    fc.assert(
      fc.property(packets, fc.nat(), fc.integer({ min: 1, max: 255 }), (packet, place, change) => {
        const frame = write(packet);
        frame[place % frame.length]! ^= change;
        for (const event of read([frame])) if (event.kind === "packet") expect(event.packet).toEqual(packet);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("for every stream", () => {
  test("any chunks give the same events", () => {
    fc.assert(
      fc.property(streams, fc.array(fc.nat(), { maxLength: 20 }), fc.constantFrom(20, 4096), (bytes, places, most) => {
        const whole = plain(read([bytes], most));
        expect(plain(read(cut(bytes, places), most))).toEqual(whole);
        expect(plain(read(cut(bytes, [...bytes.keys()]), most))).toEqual(whole);
      }),
    );
  });

  test("every byte is in one event, but for line ends between them", () => {
    fc.assert(
      fc.property(streams, (bytes) => {
        const told = Buffer.concat(read([bytes]).map(({ raw }) => raw));
        expect(told.toString("latin1").replace(/[\r\n]/g, "")).toBe(bytes.toString("latin1").replace(/[\r\n]/g, ""));
      }),
    );
  });
});
