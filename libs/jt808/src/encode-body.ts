import type { Authentication, Jt808Body, Parameters, Registration } from "./body.ts";
import { ByteWriter } from "./byte-writer.ts";
import { REGISTRATION_FIELDS } from "./decode-registration.ts";
import { encodeLocation } from "./encode-location.ts";
import { encodeText } from "./gbk.ts";
import type { Jt808Version } from "./message.ts";

/** Id and bytes of a body, the inverse of decodeBody; a RangeError when a field does not fit. */
export function encodeBody(body: Jt808Body, version: Jt808Version): { id: number; body: Uint8Array } {
  const writer = new ByteWriter();
  const id = write(writer, body, version);
  return { id, body: writer.written() };
}

function write(writer: ByteWriter, body: Jt808Body, version: Jt808Version): number {
  switch (body.kind) {
    case "terminal_reply":
    case "platform_reply":
      writer.word(body.serial);
      writer.word(body.id);
      writer.byte(body.result);
      return body.kind === "terminal_reply" ? 0x0001 : 0x8001;
    case "heartbeat":
      return 0x0002;
    case "logout":
      return 0x0003;
    case "registration":
      writeRegistration(writer, body, version);
      return 0x0100;
    case "register_reply":
      writer.word(body.serial);
      writer.byte(body.result);
      if (body.result === 0) writer.bytes(encodeText(body.authCode ?? ""));
      return 0x8100;
    case "authentication":
      writeAuthentication(writer, body, version);
      return 0x0102;
    case "parameters":
    case "set_parameters":
      return writeParameters(writer, body);
    case "location":
      writer.bytes(encodeLocation(body));
      return 0x0200;
    case "location_batch":
      writer.word(body.locations.length);
      writer.byte(body.type);
      for (const location of body.locations.map(encodeLocation)) {
        writer.word(location.length);
        writer.bytes(location);
      }
      return 0x0704;
    default:
      writer.bytes(body.body);
      return body.id;
  }
}

function writeRegistration(writer: ByteWriter, body: Registration, version: Jt808Version): void {
  const [maker, model, terminalId] = REGISTRATION_FIELDS[version];
  writer.word(body.province);
  writer.word(body.city);
  writer.padded(encodeText(body.maker), maker);
  writer.padded(encodeText(body.model), model);
  writer.padded(encodeText(body.terminalId), terminalId);
  writer.byte(body.plateColour);
  writer.bytes(encodeText(body.plate));
}

function writeAuthentication(writer: ByteWriter, body: Authentication, version: Jt808Version): void {
  const code = encodeText(body.authCode);
  if (version === 2019) writer.byte(code.length);
  writer.bytes(code);
  if (version === 2013) return;
  writer.padded(encodeText(body.imei ?? ""), 15);
  writer.padded(encodeText(body.software ?? ""), 20);
}

function writeParameters(writer: ByteWriter, { kind, serial, parameters }: Parameters): number {
  if (kind === "parameters") writer.word(serial ?? 0);
  writer.byte(parameters.length);
  for (const { id, value } of parameters) {
    writer.dword(id);
    writer.byte(value.length);
    writer.bytes(value);
  }
  return kind === "parameters" ? 0x0104 : 0x8103;
}
