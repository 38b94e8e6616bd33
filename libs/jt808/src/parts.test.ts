import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeMessage } from "./encode-message.ts";
import type { Jt808Message } from "./message.ts";
import { PartsInbox, splitMessage } from "./parts.ts";
import { Jt808Reader } from "./reader.ts";

const NOW = Date.parse("2026-03-02T08:00:00+08:00");
const base = { id: 0x0704, version: 2019, phone: "13900990122", serial: 65_534, encryption: 0 } as const;

test("a message that fits is not split", () => {
  const message = { ...base, body: new Uint8Array(1_023) };
  expect(splitMessage(message)).toEqual([message]);
  expect(new PartsInbox().add(message, NOW)).toBe(message);
});

test("a long message is refused whole, and is the same after splitting, sending in any order and joining", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 2_000, maxLength: 6_000 }), fc.infiniteStream(fc.nat()), (body, numbers) => {
      const message: Jt808Message = { ...base, total: undefined, index: undefined, body };
      expect(() => encodeMessage(message)).toThrow(RangeError);
      const frames = splitMessage(message).map(encodeMessage);
      const order = frames.map((frame) => [numbers.next().value, frame] as const).sort(([a], [b]) => a - b);
      const reader = new Jt808Reader();
      const inbox = new PartsInbox();
      const found = order.flatMap(([, frame]) =>
        reader.push(frame).map((event) => (event.kind === "message" ? inbox.add(event.message, NOW) : event)),
      );
      expect(found.filter((each) => each !== undefined)).toEqual([message]);
      expect(inbox.waiting).toBe(0);
    }),
  );
});

test("what stays unfinished is given up after its patience, and the oldest makes room", () => {
  const parts = (serial: number) => splitMessage({ ...base, serial, body: new Uint8Array(1_500) });
  const inbox = new PartsInbox({ patience: 1_000, maxMessages: 2 });
  for (const serial of [10, 20, 30]) inbox.add(parts(serial)[0]!, NOW);
  expect(inbox.waiting).toBe(2);
  expect(inbox.add(parts(30)[1]!, NOW)?.body).toHaveLength(1_500);
  expect(inbox.add(parts(20)[1]!, NOW + 1_000)).toBeUndefined();
  expect(inbox.waiting).toBe(1);
});

test.each([
  [0, 2],
  [3, 2],
  [1, 257],
])("part %i of %i is not held", (index, total) => {
  const inbox = new PartsInbox();
  expect(inbox.add({ ...base, total, index, body: new Uint8Array() }, NOW)).toBeUndefined();
  expect(inbox.waiting).toBe(0);
});
