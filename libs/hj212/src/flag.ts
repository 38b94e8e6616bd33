import type { Hj212Version } from "./packet.ts";

/** Bit A: the receiver must answer. */
export function needsAck(flag: number | undefined): boolean {
  return flag !== undefined && (flag & 1) !== 0;
}

/** Bit D: the packet has PNUM and PNO. */
export function hasParts(flag: number | undefined): boolean {
  return flag !== undefined && (flag & 2) !== 0;
}

/** Bits V5 to V0: 0 is HJ/T 212-2005, 1 is HJ 212-2017. */
export function versionBits(flag: number | undefined): number {
  return flag === undefined ? 0 : flag >> 2;
}

export function versionOf(flag: number | undefined): Hj212Version {
  return versionBits(flag) === 0 ? 2005 : 2017;
}

export function flagOf(version: Hj212Version, bits: { needsAck?: boolean; hasParts?: boolean } = {}): number {
  return (version === 2005 ? 0 : 4) | (bits.hasParts ? 2 : 0) | (bits.needsAck ? 1 : 0);
}
