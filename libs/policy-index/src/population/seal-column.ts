import type { Arena } from "./arena.ts";
import { type Dictionary, rankOf, sealDictionary } from "./dictionary.ts";
import type { GrowingColumn } from "./growing-column.ts";
import { BLOCK, CODES, columnBytes, layoutFor, nullCode, SEGMENT, ZONE_SHORTS, ZONES } from "./layout.ts";
import { ABSENT, blocksIn, type Column } from "./table.ts";

export type Place = {
  readonly arena: Arena;
  readonly size: number;
  readonly from: Uint32Array;
  readonly directory: number;
  readonly zones: number;
  /** Number of this column, and of all. */
  readonly column: number;
  readonly columns: number;
};

/** Writes a column's codes in the subjects' final order, segment by segment, with its zones. Yields after each segment. */
export function* sealColumn(growing: GrowingColumn, place: Place): Generator<void, Column> {
  const dictionary = sealDictionary(growing);
  const layout = layoutFor(dictionary.length);
  const code = coder(growing, dictionary, nullCode(layout));
  const { arena, size, from, column, columns } = place;
  const histogram = new Uint32Array(257);
  const cell = layout.shift + (layout.kind === "short" || layout.kind === "wide" ? 8 : 0);
  const codes = new Uint32Array(SEGMENT);
  for (let segment = 0; segment * SEGMENT < size; segment++) {
    const blocks = blocksIn({ size }, segment);
    const start = segment * SEGMENT;
    const rows = Math.min(SEGMENT, size - start);
    codes.fill(ABSENT);
    for (let row = 0; row < rows; row++) codes[row] = code(from[start + row]!);
    const address = arena.allocate(columnBytes(layout, blocks));
    const { buffer } = arena.memory;
    new Uint32Array(buffer, place.directory)[segment * columns + column] = address;
    writeCodes(buffer, address, layout, codes, blocks);
    const zones = new Uint16Array(buffer, place.zones);
    const whole = { least: 0xffff, most: 0, absent: 0 };
    const write = (zone: number, { least, most, absent }: typeof whole) =>
      zones.set([least, most, absent], ((segment * ZONES + zone) * columns + column) * ZONE_SHORTS);
    for (let block = 0; block < blocks; block++) {
      const zone = { least: 0xffff, most: 0, absent: 0 };
      const end = Math.min(rows, (block + 1) * BLOCK);
      for (let row = block * BLOCK; row < end; row++) {
        const held = codes[row]!;
        if (held === ABSENT) {
          zone.absent = 1;
          continue;
        }
        const part = held >>> layout.shift;
        if (part < zone.least) zone.least = part;
        if (part > zone.most) zone.most = part;
        histogram[held >>> cell]!++;
      }
      write(block, zone);
      whole.least = Math.min(whole.least, zone.least);
      whole.most = Math.max(whole.most, zone.most);
      whole.absent |= zone.absent;
    }
    write(ZONES - 1, whole);
    yield;
  }
  growing.chunks = [];
  return { layout, dictionary, histogram };
}

/** The final code of a row of arrival. */
function coder(growing: GrowingColumn, dictionary: Dictionary, none: number): (row: number) => number {
  const { chunks } = growing;
  if (growing.isRaw) {
    const rank = rankOf(dictionary as Float64Array);
    return (row) => {
      const value = chunks[row >>> 16]?.[row & 0xffff];
      if (value === undefined || Number.isNaN(value)) return ABSENT;
      return value === -Infinity ? none : rank(value);
    };
  }
  const ranks = new Map<number | string, number>();
  for (let rank = 0; rank < dictionary.length; rank++) ranks.set(dictionary[rank]!, rank);
  const codes = Uint32Array.from([ABSENT, none, ...growing.values.map((value) => ranks.get(value) ?? ABSENT)]);
  return (row) => codes[chunks[row >>> 16]?.[row & 0xffff] ?? 0]!;
}

function writeCodes(
  buffer: ArrayBufferLike,
  address: number,
  { kind, shift, restBytes }: Column["layout"],
  codes: Uint32Array,
  blocks: number,
): void {
  const subjects = blocks * BLOCK;
  if (kind === "bits") {
    const low = new Uint8Array(buffer, address, subjects / 8);
    const high = new Uint8Array(buffer, address + subjects / 8, subjects / 8);
    for (let row = 0; row < subjects; row++) {
      const code = codes[row] === ABSENT ? CODES.bits.absent : codes[row]!;
      low[row >> 3]! |= (code & 1) << (row & 7);
      high[row >> 3]! |= (code >> 1) << (row & 7);
    }
    return;
  }
  if (kind === "byte") {
    const bytes = new Uint8Array(buffer, address, subjects);
    for (let row = 0; row < subjects; row++) bytes[row] = codes[row]!;
    return;
  }
  const high = new Uint16Array(buffer, address, subjects);
  for (let row = 0; row < subjects; row++)
    high[row] = codes[row] === ABSENT ? CODES.short.absent : codes[row]! >>> shift;
  if (kind === "short") return;
  const rest =
    restBytes === 1
      ? new Uint8Array(buffer, address + subjects * 2, subjects)
      : new Uint16Array(buffer, address + subjects * 2, subjects);
  const mask = (1 << shift) - 1;
  for (let row = 0; row < subjects; row++) rest[row] = codes[row]! & mask;
}
