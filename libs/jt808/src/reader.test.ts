import { describe, expect, test } from "vitest";
import { decodeBody } from "./decode-body.ts";
import { encodeMessage } from "./encode-message.ts";
import type { Jt808Event } from "./event.ts";
import { newMessage } from "./new-message.ts";
import { Jt808Reader } from "./reader.ts";

/** The example of the standard's readers: check 13, and a 7D in serial, body and before the check. */
const EXAMPLE =
  "7e02000026123456789012007d02000000010000000200ba7f0e07e4f11c0028003c00001810151010100104000000640202007d01137e";
const HEARTBEAT = hex(encodeMessage(newMessage({ phone: "13900990122", serial: 7 }, { kind: "heartbeat" })));

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

function read(...chunks: string[]): Jt808Event[] {
  const reader = new Jt808Reader();
  return chunks.flatMap((chunk) => reader.push(Buffer.from(chunk, "hex")));
}

function outline(events: readonly Jt808Event[]): string[] {
  return events.map(
    (event) => `${event.kind === "message" ? event.message.id.toString(16) : event.code} ${hex(event.raw)}`,
  );
}

/** A frame of plain header and body, the check added; nothing in it needs an escape. */
function frame(plain: string): string {
  const check = Buffer.from(plain, "hex").reduce((sum, byte) => sum ^ byte, 0);
  return `7e${plain}${check.toString(16).padStart(2, "0")}7e`;
}

test("the example is read, and written again to the byte", () => {
  const [event] = read(EXAMPLE);
  if (event?.kind !== "message") throw new Error("no message");
  const { body, ...header } = event.message;
  expect(header).toEqual({ id: 0x0200, version: 2013, phone: "123456789012", serial: 126, encryption: 0 });
  expect(body).toHaveLength(38);
  expect(hex(encodeMessage(event.message))).toBe(EXAMPLE);
});

test("the example says where the vehicle was", () => {
  const [event] = read(EXAMPLE);
  if (event?.kind !== "message") throw new Error("no message");
  expect(decodeBody(event.message)).toEqual({
    kind: "location",
    alarm: 1,
    status: 2,
    acc: false,
    located: true,
    load: "empty",
    latitude: 12.222222,
    longitude: 132.444444,
    altitude: 40,
    speed: 6,
    direction: 0,
    time: Date.parse("2018-10-15T10:10:10+08:00"),
    mileage: 10,
    fuel: 12.5,
    items: [],
  });
});

test("a header of 2019 has ten bytes of number, whose zeros are left out", () => {
  expect(HEARTBEAT).toBe("7e0002400001000000000139009901220007c67e");
  expect(read(HEARTBEAT)[0]).toMatchObject({ message: { version: 2019, phone: "13900990122", serial: 7, id: 2 } });
});

describe("a stream", () => {
  test.each<[string, string[], string[]]>([
    ["of one frame is one message", [EXAMPLE], [`200 ${EXAMPLE}`]],
    ["of joined frames is as many messages", [EXAMPLE + HEARTBEAT], [`200 ${EXAMPLE}`, `2 ${HEARTBEAT}`]],
    ["may share a 7E between frames", [EXAMPLE + HEARTBEAT.slice(2)], [`200 ${EXAMPLE}`, `2 ${HEARTBEAT}`]],
    ["may be cut inside an escape", [EXAMPLE.slice(0, 24), EXAMPLE.slice(24)], [`200 ${EXAMPLE}`]],
    ["may be cut before the last 7E", [EXAMPLE.slice(0, -2), "7e", HEARTBEAT], [`200 ${EXAMPLE}`, `2 ${HEARTBEAT}`]],
    ["may share a 7E across chunks", [EXAMPLE, HEARTBEAT.slice(2)], [`200 ${EXAMPLE}`, `2 ${HEARTBEAT}`]],
    ["may be idle", ["7e7e7e", "", "7e", HEARTBEAT], [`2 ${HEARTBEAT}`]],
    ["waits for half a frame", [EXAMPLE.slice(0, 40)], []],
    ["tells garbage before the first frame", [`0d0a${EXAMPLE}`], ["garbage 0d0a", `200 ${EXAMPLE}`]],
    [
      "tells what stands between frames",
      [`${EXAMPLE}0d0a${HEARTBEAT}`],
      [`200 ${EXAMPLE}`, "bad_length 7e0d0a7e", `2 ${HEARTBEAT}`],
    ],
    [
      "reads on after a lost end",
      [EXAMPLE.slice(0, 40) + HEARTBEAT],
      [`bad_length ${EXAMPLE.slice(0, 40)}7e`, `2 ${HEARTBEAT}`],
    ],
    [
      "tells a wrong check",
      [EXAMPLE.replace("137e", "147e") + HEARTBEAT],
      [`bad_check ${EXAMPLE.replace("137e", "147e")}`, `2 ${HEARTBEAT}`],
    ],
    ["tells a wrong escape", [EXAMPLE.replace("7d02", "7d03")], [`bad_escape ${EXAMPLE.replace("7d02", "7d03")}`]],
    ["tells an escape without its second half", ["7e00017d7e"], ["bad_escape 7e00017d7e"]],
    [
      "tells a wrong length under a right check",
      [frame("000200011234567890120001")],
      [`bad_length ${frame("000200011234567890120001")}`],
    ],
    [
      "tells a reserved property",
      [frame("000280001234567890120001")],
      [`unknown_version ${frame("000280001234567890120001")}`],
    ],
  ])("%s", (_, chunks, found) => {
    expect(outline(read(...chunks))).toEqual(found);
  });

  test("tells a version number after that of 2019", () => {
    const later = frame("0002400002000000000139009901220007");
    expect(outline(read(later))).toEqual([`unknown_version ${later}`]);
  });
});

test("a frame that no message is as long as is told in pieces and never held", () => {
  const reader = new Jt808Reader();
  const found = [reader.push(Buffer.of(0x7e))];
  for (let n = 0; n < 100; n++) {
    found.push(reader.push(Buffer.alloc(100, 1)));
    expect(reader.held).toBeLessThanOrEqual(2_092);
  }
  found.push(reader.push(Buffer.from(HEARTBEAT, "hex")));
  expect(
    found.flat().map((event) => (event.kind === "message" ? event.message.id : `${event.code} ${event.raw.length}`)),
  ).toEqual(["too_long 2092", "garbage 2092", "garbage 2092", "garbage 2092", "garbage 1633", 2]);
});

test("the longest message, every byte escaped, fits", () => {
  const body = Buffer.alloc(1_023, 0x7e);
  const longest = {
    id: 0x7e7e,
    version: 2019 as const,
    phone: "7e".repeat(10),
    serial: 0x7e7e,
    encryption: 0,
    total: 0x7e7e,
    index: 0x7e7e,
    body,
  };
  const [event] = new Jt808Reader().push(encodeMessage(longest));
  expect(event).toMatchObject({ kind: "message", message: { ...longest, body: expect.any(Uint8Array) } });
});

test("what is held is told when the stream ends", () => {
  const reader = new Jt808Reader();
  reader.push(Buffer.from(EXAMPLE.slice(0, 40), "hex"));
  expect(outline(reader.end())).toEqual([`bad_length ${EXAMPLE.slice(0, 40)}`]);
  reader.push(Buffer.from("0d0a", "hex"));
  expect(outline(reader.end())).toEqual(["garbage 0d0a"]);
  reader.push(Buffer.from(EXAMPLE, "hex"));
  expect(reader.end()).toEqual([]);
});
