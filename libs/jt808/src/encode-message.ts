import { ByteWriter } from "./byte-writer.ts";
import { escapeFrame } from "./escape.ts";
import type { Jt808Message } from "./message.ts";
import { encodePhone } from "./phone.ts";

/** Longest body of one frame; a longer one goes through splitMessage. */
export const MOST_BODY = 1023;

/** The frame of a message, escaped, both 7E included. A RangeError when a field does not fit. */
export function encodeMessage(message: Jt808Message): Uint8Array {
  const { id, version, phone, serial, encryption, total, index, body } = message;
  if (body.length > MOST_BODY) throw new RangeError(`a body of ${body.length}: split the message`);
  if (!(encryption >= 0 && encryption <= 7)) throw new RangeError(`encryption ${encryption}`);
  const parted = total !== undefined && index !== undefined;
  const writer = new ByteWriter();
  writer.word(id);
  writer.word(body.length | (encryption << 10) | (parted ? 0x2000 : 0) | (version === 2019 ? 0x4000 : 0));
  if (version === 2019) writer.byte(1);
  writer.bytes(encodePhone(phone, version));
  writer.word(serial);
  if (parted) {
    writer.word(total);
    writer.word(index);
  }
  writer.bytes(body);
  let check = 0;
  for (const byte of writer.written()) check ^= byte;
  writer.byte(check);
  return escapeFrame(writer.written());
}
