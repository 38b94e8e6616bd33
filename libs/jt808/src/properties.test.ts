import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeTime, encodeTime } from "./bcd.ts";
import { decodeBody } from "./decode-body.ts";
import { decodeLocation } from "./decode-location.ts";
import { encodeLocation } from "./encode-location.ts";
import { encodeMessage } from "./encode-message.ts";
import type { Jt808Event } from "./event.ts";
import { decodeText, encodeText } from "./gbk.ts";
import type { Jt808Message } from "./message.ts";
import { Jt808Reader } from "./reader.ts";

const word = fc.nat(0xffff);
/** Bytes that need an escape often enough. */
const bytes = fc
  .array(fc.oneof(fc.nat(255), fc.constantFrom(0x7d, 0x7e, 1, 2)), { maxLength: 80 })
  .map((all) => Buffer.from(all));
const messages: fc.Arbitrary<Jt808Message> = fc
  .record({
    id: fc.oneof(word, fc.constantFrom(0x0001, 0x0100, 0x0102, 0x0104, 0x0200, 0x0704, 0x8001, 0x8100, 0x8103)),
    version: fc.constantFrom(2013 as const, 2019 as const),
    digits: fc.stringMatching(/^[1-9a-f][0-9a-f]{0,11}$|^[1-9][0-9]{0,11}$|^0$/),
    serial: word,
    encryption: fc.nat(7),
    part: fc.option(fc.tuple(word, word), { nil: undefined }),
    body: bytes,
  })
  .map(({ digits, part, ...rest }) => ({ ...rest, phone: digits, total: part?.[0], index: part?.[1] }));

const streams = fc
  .array(
    fc.oneof(
      messages.map(encodeMessage),
      messages.map((message) => encodeMessage(message).subarray(0, 20)),
      bytes,
      fc.constant(Buffer.of(0x7e)),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => Buffer.concat(pieces));

function read(chunks: readonly Uint8Array[], maxBuffer?: number): Jt808Event[] {
  const reader = new Jt808Reader({ maxBuffer });
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
}

function cut(all: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (all.length + 1)).toSorted((a, b) => a - b), all.length];
  return at.slice(1).map((end, n) => all.subarray(at[n]!, end));
}

function plain(events: readonly Jt808Event[]): unknown {
  return JSON.stringify(events, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value,
  );
}

describe("for every message", () => {
  test("writing and reading give the message back", () => {
    fc.assert(
      fc.property(messages, (message) => {
        const frame = encodeMessage(message);
        const [event, ...more] = read([frame]);
        expect(more).toEqual([]);
        expect(event).toEqual({
          kind: "message",
          message: { ...message, body: expect.anything() },
          raw: expect.anything(),
        });
        expect(Buffer.from(event!.raw)).toEqual(Buffer.from(frame));
        expect(Buffer.from((event as { message: Jt808Message }).message.body)).toEqual(message.body);
      }),
    );
  });

  test("one changed byte never makes another message, unless it makes a 7E", () => {
    fc.assert(
      fc.property(messages, fc.nat(), fc.integer({ min: 1, max: 255 }), (message, place, change) => {
        const frame = encodeMessage(message);
        const at = 1 + (place % (frame.length - 2));
        frame[at]! ^= change;
        fc.pre(frame[at] !== 0x7e);
        expect(read([frame]).filter(({ kind }) => kind === "message")).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("any body is read without an exception", () => {
    fc.assert(
      fc.property(messages, (message) => {
        expect(decodeBody(message)).toHaveProperty("kind");
        expect(decodeBody({ ...message, encryption: 0, total: undefined })).toHaveProperty("kind");
      }),
      { numRuns: 1_000 },
    );
  });
});

test("for every stream any chunks give the same events", () => {
  fc.assert(
    fc.property(streams, fc.array(fc.nat(), { maxLength: 20 }), fc.constantFrom(20, 2092), (all, places, most) => {
      const whole = plain(read([all], most));
      expect(plain(read(cut(all, places), most))).toBe(whole);
      expect(plain(read(cut(all, [...all.keys()]), most))).toBe(whole);
    }),
  );
});

test("every location that is read is written to the same, and read again to the same", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 28, maxLength: 70 }), (body) => {
      const location = decodeLocation(body)!;
      const written = encodeLocation(location);
      expect(written).toHaveLength(body.length);
      expect(plain([decodeLocation(written) as never])).toBe(plain([location as never]));
    }),
  );
});

test("every second of the century is written and read", () => {
  fc.assert(
    fc.property(
      fc.integer({
        min: Date.parse("2000-01-01T00:00:00+08:00") / 1_000,
        max: Date.parse("2099-12-31T23:59:59+08:00") / 1_000,
      }),
      (second) => {
        expect(decodeTime(encodeTime(second * 1_000), 0)).toBe(second * 1_000);
      },
    ),
  );
});

test("every character of GB 2312 is written and read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0xb0, max: 0xf7 }), fc.integer({ min: 0xa1, max: 0xf9 }), (lead, trail) => {
      const pair = Uint8Array.of(lead, trail);
      expect(encodeText(decodeText(pair))).toEqual(pair);
    }),
  );
});
