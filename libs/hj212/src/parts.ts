import { hasParts } from "./flag.ts";
import type { Hj212Content, Hj212Packet } from "./packet.ts";

/** One packet of all the sub-packets, in the order of PNO; what a later part repeats is the earlier part's. */
export function joinParts(parts: readonly Hj212Packet[]): Hj212Packet {
  const sorted = parts.toSorted((a, b) => (a.pno ?? 0) - (b.pno ?? 0));
  const first = sorted[0];
  if (first === undefined) throw new RangeError("no parts");
  const cp: Hj212Content = { dataTime: undefined, factors: [], fields: {} };
  const codes = new Set<string>();
  for (const part of sorted) {
    cp.dataTime ??= part.cp.dataTime;
    cp.fields = { ...part.cp.fields, ...cp.fields };
    for (const factor of part.cp.factors) if (!codes.has(factor.code)) cp.factors.push(factor);
    for (const { code } of part.cp.factors) codes.add(code);
  }
  const flag = first.flag === undefined ? undefined : first.flag & ~2;
  return { ...first, flag, pnum: undefined, pno: undefined, cp };
}

export interface PartsInboxOptions {
  /** Unfinished packets held; when another begins, the oldest is given up. */
  maxPackets?: number;
  /** Most sub-packets of one packet. */
  maxParts?: number;
  /** Milliseconds after its first part at which an unfinished packet is given up. */
  patience?: number;
}

/** Collects sub-packets, by device, command and QN, until a packet is whole. Bounded; the time is passed in. */
export class PartsInbox {
  readonly #waiting = new Map<string, { since: number; parts: Map<number, Hj212Packet> }>();
  readonly #options: Required<PartsInboxOptions>;

  constructor({ maxPackets = 100, maxParts = 64, patience = 60_000 }: PartsInboxOptions = {}) {
    this.#options = { maxPackets, maxParts, patience };
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** The whole packet, at once when it has no parts, and undefined while parts are missing. */
  add(packet: Hj212Packet, now: number): Hj212Packet | undefined {
    const { pnum, pno, mn, cn, qn } = packet;
    if (pnum === undefined || pno === undefined || pnum <= 1 || !hasParts(packet.flag)) return packet;
    this.#giveUp(now);
    if (pno < 1 || pno > pnum || pnum > this.#options.maxParts) return undefined;
    const key = `${mn};${cn};${qn ?? packet.cp.dataTime ?? ""};${pnum}`;
    const entry = this.#waiting.get(key) ?? this.#begin(key, now);
    entry.parts.set(pno, packet);
    if (entry.parts.size < pnum) return undefined;
    this.#waiting.delete(key);
    return joinParts([...entry.parts.values()]);
  }

  #begin(key: string, now: number) {
    const { maxPackets } = this.#options;
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size < maxPackets) break;
      this.#waiting.delete(oldest);
    }
    const entry = { since: now, parts: new Map<number, Hj212Packet>() };
    this.#waiting.set(key, entry);
    return entry;
  }

  #giveUp(now: number): void {
    for (const [key, { since }] of this.#waiting) {
      if (now - since < this.#options.patience) break;
      this.#waiting.delete(key);
    }
  }
}
