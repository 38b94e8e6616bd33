import type { Jt808Body } from "./body.ts";
import { encodeBody } from "./encode-body.ts";
import type { Jt808Message, Jt808Version } from "./message.ts";

/** A message to send: from a terminal, or from the platform to it. */
export function newMessage(
  { phone, serial, version = 2019 }: { phone: string; serial: number; version?: Jt808Version },
  body: Jt808Body,
): Jt808Message {
  const encoded = encodeBody(body, version);
  return { version, phone, serial, encryption: 0, total: undefined, index: undefined, ...encoded };
}

/** 0x8001 to a message; `serial` is the platform's own count. */
export function generalAck(message: Jt808Message, result: number, serial: number): Jt808Message {
  const reply = { kind: "platform_reply", serial: message.serial, id: message.id, result } as const;
  return newMessage({ phone: message.phone, version: message.version, serial }, reply);
}

/** 0x8100 to a 0x0100: a code makes it result 0, a number says why there is none. */
export function registerAck(message: Jt808Message, outcome: { authCode: string } | { result: number }, serial: number) {
  const reply = { kind: "register_reply", serial: message.serial, result: 0, ...outcome } as const;
  return newMessage({ phone: message.phone, version: message.version, serial }, reply);
}
