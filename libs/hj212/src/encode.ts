import { crc16 } from "./crc16.ts";
import { versionOf } from "./flag.ts";
import type { Hj212Content, Hj212Packet } from "./packet.ts";

/**
 * The frame of a packet, CRLF included. Factors are written from `raw`. A RangeError when the text could not be read back:
 * a separator inside a value, a character over FF, a version that Flag does not say; or when the segment is longer than the
 * standard allows, for receivers that take more: up to 9999.
 */
export function encodePacket(packet: Hj212Packet, { maxSegment = 1024 } = {}): Uint8Array {
  if (versionOf(packet.flag) !== packet.version)
    throw new RangeError(`Flag ${packet.flag} is not of ${packet.version}`);
  if (packet.cn === "" || packet.mn === "") throw new RangeError("CN and MN are needed");
  const segment = `${header(packet)}CP=&&${content(packet.cp)}&&`;
  if (UNWRITABLE.test(segment)) throw new RangeError("a line end, ## or a wide character in a packet");
  if (segment.length > Math.min(maxSegment, 9999)) throw new RangeError(`a segment of ${segment.length}`);
  const frame = Buffer.from(`##${String(segment.length).padStart(4, "0")}${segment}0000\r\n`, "latin1");
  const end = frame.length - 6;
  frame.write(crc16(frame, 6, end).toString(16).toUpperCase().padStart(4, "0"), end, "latin1");
  return frame;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: one character is one byte, 00 to FF
const UNWRITABLE = /[\r\n]|##|[^\x00-\xff]/;
/** A separator in a value may only stand before a piece that is neither empty nor an item. */
const SPLIT = /[;,](?:[;,]|$|[^;,]*=)/;

function header({ qn, st, cn, pw, mn, flag, pnum, pno, other }: Hj212Packet): string {
  let text = qn === undefined ? "" : name("QN", qn);
  if (st !== "") text += name("ST", st);
  text += name("CN", cn);
  if (pw !== "") text += name("PW", pw);
  text += name("MN", mn);
  if (flag !== undefined) text += field("Flag", number(flag, 255));
  if (pnum !== undefined) text += field("PNUM", number(pnum, 9999));
  if (pno !== undefined) text += field("PNO", number(pno, 9999));
  for (const [key, value] of Object.entries(other)) text += field(key, value);
  return text;
}

function content({ dataTime, fields, factors }: Hj212Content): string {
  const groups: string[] = [];
  if (dataTime !== undefined) groups.push(item("DataTime", dataTime));
  for (const [key, value] of Object.entries(fields)) {
    if (key.includes("-")) throw new RangeError(`a field ${key} would be read as a factor`);
    groups.push(item(key, value));
  }
  for (const { code, raw } of factors) {
    if (code.includes("-")) throw new RangeError(`a factor ${code}`);
    groups.push(
      Object.entries(raw)
        .map(([key, value]) => item(`${code}-${key}`, value))
        .join(","),
    );
  }
  const text = groups.join(";");
  if (text.includes("&&")) throw new RangeError("the mark && inside CP");
  // A value's own & must not run into the mark that follows.
  return text.endsWith("&") ? `${text};` : text;
}

function field(key: string, value: string): string {
  if (/[;=]/.test(key) || value.includes(";")) throw new RangeError(`a separator in ${key}`);
  return `${key}=${value};`;
}

function name(key: string, value: string): string {
  if (!/^[!-~]{0,64}$/.test(value) || /[&,=]/.test(value)) throw new RangeError(`no value for ${key}`);
  return field(key, value);
}

function item(key: string, value: string): string {
  if (/[;,=]/.test(key) || SPLIT.test(value)) throw new RangeError(`a separator in ${key}`);
  return `${key}=${value}`;
}

function number(value: number, most: number): string {
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new RangeError(`${value} is not within 0 to ${most}`);
  return String(value);
}
