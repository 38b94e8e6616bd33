import type { Table } from "./table.ts";

/** The position of a subject, -1 when the table has none of this key. */
export function findPosition({ keys, runs }: Table, key: string): number {
  for (let run = 0; run + 1 < runs.length; run++) {
    const [from, to] = [runs[run]!, runs[run + 1]!];
    if (from === to || keys.get(from) > key || keys.get(to - 1) < key) continue;
    const position = keys.find(key, from, to);
    if (position >= 0) return position;
  }
  return -1;
}

/** One bit for each position: not deleted, not overwritten. */
export function liveBits({ arena, live, size }: Table): Uint8Array {
  return new Uint8Array(arena.memory.buffer, live, Math.ceil(size / 8));
}

export function isSet(bits: Uint8Array, position: number): boolean {
  return (bits[position >> 3]! & (1 << (position & 7))) !== 0;
}

/** Whether the subject had not yet been taken out. */
export function takeOut(table: Table, position: number): boolean {
  const bits = liveBits(table);
  const wasLive = isSet(bits, position);
  bits[position >> 3]! &= ~(1 << (position & 7));
  return wasLive;
}
