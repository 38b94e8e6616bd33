import { describe, expect, test } from "vitest";
import { crc16 } from "./crc16.ts";
import { encodePacket } from "./encode.ts";
import type { Hj212Event } from "./event.ts";
import { Hj212Reader } from "./reader.ts";

/** The example of HJ 212-2017. */
const EXAMPLE =
  "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80";
const OLD = frame(
  "ST=32;CN=2011;PW=123456;MN=88888880000001;CP=&&DataTime=20040516021000;B01-Rtd=36.910;011-Rtd=231.0,011-Flag=N&&",
);

function frame(segment: string, length = Buffer.byteLength(segment, "latin1"), crc?: string): string {
  const sum = crc16(Buffer.from(segment, "latin1")).toString(16).toUpperCase().padStart(4, "0");
  return `##${String(length).padStart(4, "0")}${segment}${crc ?? sum}`;
}

function read(...chunks: string[]): Hj212Event[] {
  const reader = new Hj212Reader();
  return chunks.flatMap((chunk) => reader.push(Buffer.from(chunk, "latin1")));
}

function outline(events: readonly Hj212Event[]): string[] {
  return events.map(
    (event) => `${event.kind === "packet" ? event.packet.cn : event.code} ${Buffer.from(event.raw).toString("latin1")}`,
  );
}

test("the example of the standard is read, and written again to the byte", () => {
  const [event] = read(`${EXAMPLE}\r\n`);
  if (event?.kind !== "packet") throw new Error("no packet");
  expect(event.packet).toEqual({
    version: 2017,
    qn: "20160801085857223",
    st: "32",
    cn: "1062",
    pw: "100000",
    mn: "010000A8900016F000169DC0",
    flag: 5,
    other: {},
    cp: { factors: [], fields: { RtdInterval: "30" } },
  });
  expect(Buffer.from(encodePacket(event.packet)).toString()).toBe(`${EXAMPLE}\r\n`);
});

test("the sum of the example is 1C80", () => {
  expect(crc16(Buffer.from(EXAMPLE.slice(6, -4)))).toBe(0x1c80);
});

test("a device of 2005 without QN and Flag is read, old factor codes and all", () => {
  const [event] = read(OLD);
  if (event?.kind !== "packet") throw new Error("no packet");
  expect(event.packet).toMatchObject({ version: 2005, qn: undefined, flag: undefined, pw: "123456" });
  expect(event.packet.cp).toEqual({
    dataTime: "20040516021000",
    fields: {},
    factors: [
      { code: "B01", values: { Rtd: 36.91 }, raw: { Rtd: "36.910" } },
      { code: "011", values: { Rtd: 231 }, flag: "N", raw: { Rtd: "231.0", Flag: "N" } },
    ],
  });
});

describe("a stream", () => {
  const small = EXAMPLE.replace("1C80", "1c80");
  test.each<[string, string[], string[]]>([
    ["of one frame is one packet", [`${EXAMPLE}\r\n`], [`1062 ${EXAMPLE}`]],
    ["may write the sum in small letters", [`${small}\r\n`], [`1062 ${small}`]],
    ["may leave line ends out", [EXAMPLE + EXAMPLE], [`1062 ${EXAMPLE}`, `1062 ${EXAMPLE}`]],
    ["of joined frames is as many packets", [`${EXAMPLE}\r\n${OLD}\r\n`], [`1062 ${EXAMPLE}`, `2011 ${OLD}`]],
    [
      "may be cut inside ##",
      ["#", `${EXAMPLE.slice(1)}\r`, "\n#", EXAMPLE.slice(1)],
      [`1062 ${EXAMPLE}`, `1062 ${EXAMPLE}`],
    ],
    ["may be cut inside the length", [EXAMPLE.slice(0, 4), EXAMPLE.slice(4)], [`1062 ${EXAMPLE}`]],
    ["may be cut inside the sum", [EXAMPLE.slice(0, -2), EXAMPLE.slice(-2)], [`1062 ${EXAMPLE}`]],
    ["waits for half a frame", [EXAMPLE.slice(0, 50)], []],
    [
      "tells garbage before and between frames",
      [`AT+OK\r\n${EXAMPLE}\r\n#x${EXAMPLE}`],
      ["garbage AT+OK\r\n", `1062 ${EXAMPLE}`, "garbage #x", `1062 ${EXAMPLE}`],
    ],
    ["takes the last two of many #", [`###${EXAMPLE}`], ["garbage ###", `1062 ${EXAMPLE}`]],
    [
      "tells a wrong sum and reads on",
      [EXAMPLE.replace("1C80", "1C81") + OLD],
      [`bad_crc ${EXAMPLE.replace("1C80", "1C81")}`, `2011 ${OLD}`],
    ],
    [
      "tells a sum that is no number",
      [EXAMPLE.replace("1C80", "1C8G") + OLD],
      [`bad_crc ${EXAMPLE.replace("1C80", "1C8G")}`, `2011 ${OLD}`],
    ],
    [
      "gives up half a frame at the next ##, without waiting for the rest",
      [EXAMPLE.slice(0, 60) + OLD],
      [`bad_length ${EXAMPLE.slice(0, 60)}`, `2011 ${OLD}`],
    ],
    [
      "gives up a length that is too long at the line end",
      [EXAMPLE.replace("0101", "0105"), "\r\n"],
      [`bad_length ${EXAMPLE.replace("0101", "0105")}`],
    ],
    [
      "gives up a length that is too short",
      [`${EXAMPLE.replace("0101", "0099")}\r\n${OLD}`],
      [`bad_length ${EXAMPLE.replace("0101", "0099").slice(0, -2)}`, "garbage 80\r\n", `2011 ${OLD}`],
    ],
    ["tells a length that is no number", [`##01O1QN=1${OLD}`], ["bad_length ##01", "garbage O1QN=1", `2011 ${OLD}`]],
    ["tells a length over 1024", [`##1025QN=${OLD}`], ["too_long ##1025", "garbage QN=", `2011 ${OLD}`]],
    ["tells an empty segment", ["##0000FFFF"], ["bad_segment ##0000FFFF"]],
  ])("%s", (_, chunks, found) => {
    expect(outline(read(...chunks))).toEqual(found);
  });
});

describe("a segment with the right sum is still refused when", () => {
  test.each([
    ["it has no CP", "ST=32;CN=2011;PW=1;MN=1;Flag=4"],
    ["CP is not closed", "ST=32;CN=2011;PW=1;MN=1;Flag=4;CP=&&a=1"],
    ["CP is closed twice", "ST=32;CN=2011;PW=1;MN=1;Flag=4;CP=&&a=1&&b=2&&"],
    ["something follows CP", "ST=32;CN=2011;PW=1;MN=1;Flag=4;CP=&&a=1&&;X=1"],
    ["CN is missing", "ST=32;PW=1;MN=1;Flag=4;CP=&&&&"],
    ["MN is missing", "ST=32;CN=2011;PW=1;Flag=4;CP=&&&&"],
    ["Flag is no number", "ST=32;CN=2011;PW=1;MN=1;Flag=x;CP=&&&&"],
    ["QN could not stand in an answer", "QN=1,CN=9;ST=32;CN=2011;MN=1;CP=&&&&"],
    ["MN is longer than any", `ST=32;CN=2011;MN=${"1".repeat(65)};CP=&&&&`],
    ["PNUM is empty", "ST=32;CN=2011;PW=1;MN=1;Flag=6;PNUM=;PNO=1;CP=&&&&"],
    ["a field comes twice", "ST=32;CN=2011;MN=1;MN=2;Flag=4;CP=&&&&"],
    ["a value comes twice", "ST=32;CN=2011;MN=1;Flag=4;CP=&&w01018-Rtd=1;w01018-Rtd=2&&"],
    ["two times are given", "ST=32;CN=2011;MN=1;Flag=4;CP=&&DataTime=20260302080000;DataTime=20260302080100&&"],
    ["a piece has no name", "ST=32;CN=2011;MN=1;Flag=4;CP=&&abc&&"],
    ["a name would change the object", "ST=32;CN=2011;MN=1;Flag=4;CP=&&__proto__=1&&"],
    ["a header field has no =", "ST=32;CN;MN=1;Flag=4;CP=&&&&"],
  ])("%s", (_, segment) => {
    expect(outline(read(frame(segment)))).toEqual([`bad_segment ${frame(segment)}`]);
  });
});

test("what the standard does not name is kept", () => {
  const cp = "Info=//a,b;c//;SampleTime=1;w01018-SampleTime=20260302080000,w01018-Rtd=<0.5,w01018-EFlag=A1;toString=x";
  const [event] = read(frame(`ST=32;CN=3020;PW=;MN=1;Flag=4;Site=7;CP=&&${cp}&&`));
  if (event?.kind !== "packet") throw new Error("no packet");
  expect(event.packet.other).toEqual({ Site: "7" });
  expect(event.packet.cp.fields).toEqual({ Info: "//a,b;c//", SampleTime: "1", toString: "x" });
  expect(event.packet.cp.factors).toEqual([
    { code: "w01018", values: {}, raw: { SampleTime: "20260302080000", Rtd: "<0.5", EFlag: "A1" } },
  ]);
});

test("empty pieces are nothing", () => {
  const [event] = read(frame(";ST=32;;CN=2011;MN=1;CP=&&;DataTime=20260302080000;;w01018-Rtd=1,,w01018-Flag=N;&&"));
  if (event?.kind !== "packet") throw new Error("no packet");
  expect(event.packet.cp).toMatchObject({
    dataTime: "20260302080000",
    factors: [{ code: "w01018", flag: "N" }],
    fields: {},
  });
});

test("items of one factor that stand apart come together", () => {
  const [event] = read(frame("ST=32;CN=2061;MN=1;CP=&&a34004-Avg=31;a34002-Avg=44;a34004-Max=52.5,a34004-Flag=N&&"));
  if (event?.kind !== "packet") throw new Error("no packet");
  expect(event.packet.cp.factors.map(({ code, values, flag }) => [code, values, flag])).toEqual([
    ["a34004", { Avg: 31, Max: 52.5 }, "N"],
    ["a34002", { Avg: 44 }, undefined],
  ]);
});

test("a longer segment is read where it is tolerated", () => {
  const long = frame(`ST=32;CN=3020;MN=1;CP=&&Info=${"x".repeat(1_500)}&&`);
  expect(outline(new Hj212Reader({ maxSegment: 2_000 }).push(Buffer.from(long)))).toEqual([`3020 ${long}`]);
  expect(outline(read(long))[0]).toBe("too_long ##1531");
});

test("endless garbage is told in pieces and never held", () => {
  const reader = new Hj212Reader({ maxBuffer: 100 });
  const events: Hj212Event[] = [];
  for (let n = 0; n < 1_000; n++) {
    events.push(...reader.push(Buffer.from("#no frame")));
    expect(reader.held).toBeLessThanOrEqual(102 + 9);
  }
  expect(events.every(({ raw }) => raw.length === 100)).toBe(true);
  expect(events.length).toBeGreaterThan(85);
});

test("what is held is told when the stream ends", () => {
  const reader = new Hj212Reader();
  expect(reader.push(Buffer.from(EXAMPLE.slice(0, 40)))).toEqual([]);
  expect(outline(reader.end())).toEqual([`bad_length ${EXAMPLE.slice(0, 40)}`]);
  expect(reader.end()).toEqual([]);
  reader.push(Buffer.from("bye"));
  expect(outline(reader.end())).toEqual(["garbage bye"]);
});
