import { describe, expect, test } from "vitest";
import type { Jt808Body } from "./body.ts";
import { decodeBody } from "./decode-body.ts";
import { decodeLocation } from "./decode-location.ts";
import { encodeLocation } from "./encode-location.ts";
import { encodeMessage } from "./encode-message.ts";
import type { Jt808Version } from "./message.ts";
import { generalAck, newMessage, registerAck } from "./new-message.ts";
import { Jt808Reader } from "./reader.ts";

const PHONE = "13900990122";
const location = decodeLocation(
  encodeLocation({ latitude: 27.1, longitude: 103.2, time: Date.parse("2026-03-02T08:00:00+08:00") }),
)!;
const registration = {
  kind: "registration",
  province: 99,
  city: 122,
  maker: "ZHIDA",
  model: "TRUCK-1",
  terminalId: "A000001",
  plateColour: 2,
  plate: "云C90122",
} as const;

const BODIES: [id: number, body: Jt808Body][] = [
  [0x0001, { kind: "terminal_reply", serial: 5, id: 0x8103, result: 0 }],
  [0x8001, { kind: "platform_reply", serial: 5, id: 0x0200, result: 4 }],
  [0x0002, { kind: "heartbeat" }],
  [0x0003, { kind: "logout" }],
  [0x0100, registration],
  [0x8100, { kind: "register_reply", serial: 1, result: 0, authCode: "9f86d081" }],
  [0x8100, { kind: "register_reply", serial: 1, result: 4 }],
  [0x0104, { kind: "parameters", serial: 3, parameters: [{ id: 0x55, value: Uint8Array.of(0, 0, 0, 80) }] }],
  [0x8103, { kind: "set_parameters", parameters: [{ id: 0x13, value: Buffer.from("127.0.0.1") }] }],
  [0x0200, { kind: "location", ...location }],
  [0x0704, { kind: "location_batch", type: 1, locations: [location, location] }],
];

function overTheWire(body: Jt808Body, version: Jt808Version) {
  const [event] = new Jt808Reader().push(encodeMessage(newMessage({ phone: PHONE, serial: 9, version }, body)));
  if (event?.kind !== "message") throw new Error("no message");
  expect(event.message).toMatchObject({ phone: PHONE, serial: 9, version });
  return { id: event.message.id, body: decodeBody(event.message) };
}

describe.each([2013, 2019] as const)("in %i", (version) => {
  test.each(BODIES)("%i is read as it was written", (id, body) => {
    const found = overTheWire(body, version);
    expect(found.id).toBe(id);
    expect(plain(found.body)).toEqual(plain(body));
  });
});

test("an authentication of 2013 is the code, one of 2019 has IMEI and software", () => {
  const code = { kind: "authentication", authCode: "9f86d081" } as const;
  const full = { ...code, imei: "990122000000001", software: "1.0.3" };
  expect(overTheWire(code, 2013).body).toEqual(code);
  expect(overTheWire(full, 2019).body).toEqual(full);
});

test("a registration of 2011 has a model of 8 bytes", () => {
  const parts = ["0063007a", hex("ZHIDA"), hex("T1", 8), hex("A000001"), "02", "d4c6433930313232"];
  const message = { ...newMessage({ phone: PHONE, serial: 1, version: 2013 }, { kind: "heartbeat" }), id: 0x0100 };
  expect(decodeBody({ ...message, body: Buffer.from(parts.join(""), "hex") })).toEqual({
    ...registration,
    model: "T1",
  });
});

test.each([
  [0x0001, "00010200"],
  [0x8001, "000102000000"],
  [0x0100, "0063007a"],
  [0x8100, "0001"],
  [0x0102, "08616263"],
  [0x0104, "000102000000550100"],
  [0x8103, "01000000550400"],
  [0x8103, "00ff"],
  [0x0200, "00"],
  [0x0704, "000201001c"],
  [0x0704, "ffff01"],
])("%i with the body %s is malformed", (id, body) => {
  const message = {
    ...newMessage({ phone: PHONE, serial: 1 }, { kind: "heartbeat" }),
    id,
    body: Buffer.from(body, "hex"),
  };
  expect(decodeBody(message)).toEqual({ kind: "malformed", id, body: message.body });
});

test("another id, an encrypted body and a sub-packet are not guessed at", () => {
  const message = newMessage({ phone: PHONE, serial: 1 }, { kind: "location", ...location });
  for (const change of [{ id: 0x0801 }, { encryption: 1 }, { total: 2, index: 1 }]) {
    expect(decodeBody({ ...message, ...change })).toMatchObject({ kind: "unknown", body: message.body });
  }
});

test("the platform answers in the version of the terminal", () => {
  for (const version of [2013, 2019] as const) {
    const asked = newMessage({ phone: PHONE, serial: 77, version }, { kind: "heartbeat" });
    const reply = generalAck(asked, 0, 1_000);
    expect(reply).toMatchObject({ id: 0x8001, phone: PHONE, version, serial: 1_000 });
    expect(decodeBody(reply)).toEqual({ kind: "platform_reply", serial: 77, id: 2, result: 0 });
  }
});

test("a registration is answered by a code or by a reason", () => {
  const asked = newMessage({ phone: PHONE, serial: 77 }, registration);
  expect(decodeBody(registerAck(asked, { authCode: "abc" }, 1))).toEqual({
    kind: "register_reply",
    serial: 77,
    result: 0,
    authCode: "abc",
  });
  expect(decodeBody(registerAck(asked, { result: 2 }, 1))).toEqual({ kind: "register_reply", serial: 77, result: 2 });
});

test("a plate that GBK cannot write is refused", () => {
  expect(() => newMessage({ phone: PHONE, serial: 1 }, { ...registration, plate: "🚚" })).toThrow(RangeError);
});

function hex(text: string, length = text.length): string {
  return Buffer.from(text.padEnd(length, "\0")).toString("hex");
}

/** Byte arrays by their content, whatever their class. */
function plain(body: Jt808Body): unknown {
  return JSON.parse(
    JSON.stringify(body, (_, value) => (value instanceof Uint8Array ? [...value] : (value?.data ?? value))),
  );
}
