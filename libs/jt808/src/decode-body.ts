import type { Authentication, GeneralReply, Jt808Body, LocationBatch, Parameters, RegisterReply } from "./body.ts";
import { ByteReader } from "./byte-reader.ts";
import { decodeLocation } from "./decode-location.ts";
import { decodeRegistration } from "./decode-registration.ts";
import { decodeText } from "./gbk.ts";
import type { Jt808Location } from "./location.ts";
import type { Jt808Message } from "./message.ts";

/** What a whole message says; never throws. */
export function decodeBody(message: Jt808Message): Jt808Body {
  const { id, body } = message;
  const known = message.encryption === 0 && message.total === undefined ? DECODERS.get(id) : undefined;
  if (known === undefined) return { kind: "unknown", id, body };
  return known(body, message) ?? { kind: "malformed", id, body };
}

type Decode = (body: Uint8Array, message: Jt808Message) => Jt808Body | undefined;

const DECODERS = new Map<number, Decode>([
  [0x0200, location],
  [0x0704, locationBatch],
  [0x0001, (body) => generalReply("terminal_reply", body)],
  [0x8001, (body) => generalReply("platform_reply", body)],
  [0x0002, () => ({ kind: "heartbeat" })],
  [0x0003, () => ({ kind: "logout" })],
  [0x0100, decodeRegistration],
  [0x8100, registerReply],
  [0x0102, authentication],
  [0x0104, (body) => parameters("parameters", body)],
  [0x8103, (body) => parameters("set_parameters", body)],
]);

function location(body: Uint8Array): Jt808Body | undefined {
  const found = decodeLocation(body);
  return found && { kind: "location", ...found };
}

function locationBatch(body: Uint8Array): LocationBatch | undefined {
  const reader = new ByteReader(body);
  const count = reader.word();
  const type = reader.byte();
  const locations: Jt808Location[] = [];
  for (let n = 0; n < count; n++) {
    const length = reader.word();
    const each = decodeLocation(reader.bytes(length));
    if (each === undefined || reader.overrun) return undefined;
    locations.push(each);
  }
  return reader.overrun || reader.left > 0 ? undefined : { kind: "location_batch", type, locations };
}

function generalReply(kind: GeneralReply["kind"], body: Uint8Array): GeneralReply | undefined {
  if (body.length !== 5) return undefined;
  const reader = new ByteReader(body);
  return { kind, serial: reader.word(), id: reader.word(), result: reader.byte() };
}

function registerReply(body: Uint8Array): RegisterReply | undefined {
  if (body.length < 3) return undefined;
  const reader = new ByteReader(body);
  const serial = reader.word();
  const result = reader.byte();
  if (result !== 0) return { kind: "register_reply", serial, result };
  return { kind: "register_reply", serial, result, authCode: decodeText(reader.bytes(reader.left)) };
}

function authentication(body: Uint8Array, { version }: Jt808Message): Authentication | undefined {
  if (version === 2013) return { kind: "authentication", authCode: decodeText(body) };
  const reader = new ByteReader(body);
  const authCode = decodeText(reader.bytes(reader.byte()));
  const imei = decodeText(reader.bytes(15));
  const software = decodeText(reader.bytes(20));
  return reader.overrun ? undefined : { kind: "authentication", authCode, imei, software };
}

function parameters(kind: Parameters["kind"], body: Uint8Array): Parameters | undefined {
  const reader = new ByteReader(body);
  const serial = kind === "parameters" ? reader.word() : undefined;
  const count = reader.byte();
  const found: Parameters["parameters"] = [];
  for (let n = 0; n < count && !reader.overrun; n++) {
    const id = reader.dword();
    found.push({ id, value: reader.bytes(reader.byte()) });
  }
  if (reader.overrun || reader.left > 0) return undefined;
  return { kind, serial, parameters: found };
}
