import { decodeContent } from "./decode-content.ts";
import { versionOf } from "./flag.ts";
import type { Hj212Packet } from "./packet.ts";

/** The packet of a data segment, one character a byte; undefined when the text is not one of HJ 212. */
export function decodeSegment(text: string): Hj212Packet | undefined {
  const packet: Hj212Packet = {
    version: 2005,
    qn: undefined,
    st: "",
    cn: "",
    pw: "",
    mn: "",
    flag: undefined,
    pnum: undefined,
    pno: undefined,
    other: {},
    cp: NONE,
  };
  for (let at = 0; ; ) {
    const equals = text.indexOf("=", at);
    if (equals < 0) return undefined;
    const key = text.slice(at, equals);
    if (key === "CP") return withContent(packet, text, equals + 1);
    const stop = text.indexOf(";", at);
    if (stop < 0) return undefined;
    if (stop > equals) {
      if (!setField(packet, key, text.slice(equals + 1, stop))) return undefined;
    } else if (stop > at) return undefined;
    at = stop + 1;
  }
}

const NONE = { factors: [], fields: {} };

/** CP=&&…&& is the last field, and the marks stand nowhere else. */
function withContent(packet: Hj212Packet, text: string, at: number): Hj212Packet | undefined {
  const start = at + 2;
  const end = text.length - 2;
  if (end < start || !text.startsWith("&&", at) || text.indexOf("&&", start) !== end) return undefined;
  if (packet.cn === "" || packet.mn === "") return undefined;
  const content = decodeContent(text, start, end);
  if (content === undefined) return undefined;
  packet.cp = content;
  packet.version = versionOf(packet.flag);
  return packet;
}

/** False when the field was there before, or this is no value for it. */
function setField(packet: Hj212Packet, key: string, value: string): boolean {
  switch (key) {
    case "QN":
      if (packet.qn !== undefined || !isName(value)) return false;
      packet.qn = value;
      return true;
    case "ST":
      if (packet.st !== "" || !isName(value)) return false;
      packet.st = value;
      return true;
    case "CN":
      if (packet.cn !== "" || !isName(value)) return false;
      packet.cn = value;
      return true;
    case "PW":
      if (packet.pw !== "" || !isName(value)) return false;
      packet.pw = value;
      return true;
    case "MN":
      if (packet.mn !== "" || !isName(value)) return false;
      packet.mn = value;
      return true;
    case "Flag":
      if (packet.flag !== undefined) return false;
      packet.flag = whole(value, 255);
      return packet.flag !== undefined;
    case "PNUM":
      if (packet.pnum !== undefined) return false;
      packet.pnum = whole(value, 9999);
      return packet.pnum !== undefined;
    case "PNO":
      if (packet.pno !== undefined) return false;
      packet.pno = whole(value, 9999);
      return packet.pno !== undefined;
    default:
      if (key === "__proto__" || Object.hasOwn(packet.other, key)) return false;
      packet.other[key] = value;
      return true;
  }
}

/** Visible ASCII without marks, and not long: what a device is called goes into its answers. */
function isName(value: string): boolean {
  if (value.length > 64) return false;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code <= 0x20 || code > 0x7e || code === 0x26 || code === 0x2c || code === 0x3d) return false;
  }
  return true;
}

function whole(text: string, most: number): number | undefined {
  if (text.length === 0 || text.length > 4) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value <= most ? value : undefined;
}
