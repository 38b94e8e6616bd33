import { setItem } from "./decode-content.ts";
import { flagOf } from "./flag.ts";
import type { Hj212Content, Hj212Factor, Hj212Packet, Hj212Version } from "./packet.ts";

export interface NewPacket {
  version?: Hj212Version;
  qn?: string;
  st: string;
  cn: string;
  pw?: string;
  mn: string;
  needsAck?: boolean;
  pnum?: number;
  pno?: number;
  cp?: Partial<Hj212Content>;
}

/** A packet to send, with the Flag that belongs to it. */
export function newPacket({
  version = 2017,
  qn,
  st,
  cn,
  pw = "",
  mn,
  needsAck,
  pnum,
  pno,
  cp,
}: NewPacket): Hj212Packet {
  const flag = flagOf(version, { needsAck, hasParts: pnum !== undefined });
  return { version, qn, st, cn, pw, mn, flag, pnum, pno, other: {}, cp: { factors: [], fields: {}, ...cp } };
}

/** Items as they are to stand in the packet: a text keeps its digits, a number is written as JavaScript does. */
export function newFactor(code: string, items: Record<string, string | number>, flag?: string): Hj212Factor {
  const factor: Hj212Factor = { code, values: {}, flag: undefined, raw: {} };
  for (const [item, value] of Object.entries(items)) setItem(factor, item, String(value));
  if (flag !== undefined) setItem(factor, "Flag", flag);
  return factor;
}
