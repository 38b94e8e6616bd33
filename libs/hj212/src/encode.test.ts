import { expect, test } from "vitest";
import { encodePacket } from "./encode.ts";
import { newFactor, newPacket } from "./new-packet.ts";
import type { Hj212Packet } from "./packet.ts";
import { Hj212Reader } from "./reader.ts";

const packet = newPacket({
  qn: "20260302080000000",
  st: "39",
  cn: "2011",
  pw: "123456",
  mn: "990122000000000000000001",
  needsAck: true,
  cp: {
    dataTime: "20260302080000",
    factors: [newFactor("a34004", { Rtd: "31.50" }, "N"), newFactor("a34002", { Rtd: 44 })],
  },
});

test("a packet is written in the order of the standard", () => {
  expect(Buffer.from(encodePacket(packet)).toString()).toBe(
    "##0155QN=20260302080000000;ST=39;CN=2011;PW=123456;MN=990122000000000000000001;Flag=5;CP=&&" +
      "DataTime=20260302080000;a34004-Rtd=31.50,a34004-Flag=N;a34002-Rtd=44&&3740\r\n",
  );
});

test("a value that ends with & is read back, wherever it comes to stand", () => {
  const cp = { factors: [newFactor("a34004", { Info: "up&" })], fields: { Info: "a&" } };
  for (const each of [cp, { ...cp, factors: [] }]) {
    const [event] = new Hj212Reader().push(encodePacket({ ...packet, cp: each }));
    expect(event?.kind === "packet" && event.packet.cp).toEqual({ dataTime: undefined, ...each });
  }
});

test.each<[string, Partial<Hj212Packet>]>([
  ["without MN", { mn: "" }],
  ["without CN", { cn: "" }],
  ["whose Flag is of 2005", { flag: 1 }],
  ["with a semicolon in PW", { pw: "1;CN=9014" }],
  ["with a line end", { pw: "1\r\n" }],
  ["with a wide character", { cp: { factors: [], fields: { Info: "值" } } }],
  ["with ## inside", { cp: { factors: [], fields: { Info: "##" } } }],
  ["with && inside", { cp: { factors: [], fields: { Info: "a&&b" } } }],
  ["whose value holds another item", { cp: { factors: [], fields: { Info: "a;b=1" } } }],
  ["whose value ends with a comma", { cp: { factors: [], fields: { Info: "a," } } }],
  ["whose field would be a factor", { cp: { factors: [], fields: { "a-b": "1" } } }],
  ["whose factor has a hyphen", { cp: { factors: [newFactor("a-b", { Rtd: 1 })], fields: {} } }],
  ["whose PNUM is no whole number", { pnum: 1.5 }],
  ["of more than 1024", { cp: { factors: [], fields: { Info: "x".repeat(1_000) } } }],
])("a packet %s is refused", (_, change) => {
  expect(() => encodePacket({ ...packet, ...change })).toThrow(RangeError);
});

test("a longer packet is written for those who take it, up to four digits of length", () => {
  const long = (length: number) => ({ ...packet, cp: { factors: [], fields: { Info: "x".repeat(length) } } });
  expect(encodePacket(long(1_000), { maxSegment: 2_000 })).toHaveLength(6 + 1_092 + 6);
  expect(() => encodePacket(long(9_990), { maxSegment: 20_000 })).toThrow(RangeError);
});
