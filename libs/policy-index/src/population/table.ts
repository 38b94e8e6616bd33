import type { FactSchema } from "../program.ts";
import type { Arena } from "./arena.ts";
import type { Dictionary } from "./dictionary.ts";
import type { KeyStore } from "./key-store.ts";
import { BLOCK, blocksOf, CODES, type ColumnLayout, nullCode, SEGMENT } from "./layout.ts";
import type { PlainValue } from "./read-value.ts";

/** By region and key: policies of a division skip the other divisions. By key: regions are spread over everything. */
export type Order = "region" | "key";

/** Subjects as codes in shared memory. Written once; who is deleted or overwritten later loses the bit in `live`. */
export type Table = {
  readonly schema: FactSchema;
  readonly order: Order;
  readonly size: number;
  readonly arena: Arena;
  /** The facts by number, then the region. */
  readonly columns: readonly Column[];
  /** Addresses: for each segment the addresses of its columns; zones; one bit for each subject. */
  readonly directory: number;
  readonly zones: number;
  readonly live: number;
  /** Where the table ends in the arena; beyond it is room for plans and results. */
  readonly end: number;
  readonly keys: KeyStore;
  /** Positions at which a new run of sorted keys begins, and the end. In region order one run for each region. */
  readonly runs: Uint32Array;
};

export type Column = {
  readonly layout: ColumnLayout;
  readonly dictionary: Dictionary;
  /** Subjects by zone code, 256 codes together in short and wide columns: for estimates. */
  readonly histogram: Uint32Array;
};

export function segmentsOf({ size }: { readonly size: number }): number {
  return Math.ceil(size / SEGMENT);
}

export function blocksIn({ size }: { readonly size: number }, segment: number): number {
  return blocksOf(Math.min(SEGMENT, size - segment * SEGMENT));
}

export function columnAddress(table: Table, segment: number, column: number): number {
  const { arena, directory, columns } = table;
  return new Uint32Array(arena.memory.buffer, directory, (segment + 1) * columns.length)[
    segment * columns.length + column
  ]!;
}

/** The value that a subject's code stands for. */
export function valueAt(table: Table, column: number, position: number): PlainValue {
  return openValues(table, Math.floor(position / SEGMENT))(column, position % SEGMENT);
}

/** The values of one segment's rows; a column is opened once. */
export function openValues(table: Table, segment: number): (column: number, row: number) => PlainValue {
  const opened: ((row: number) => number)[] = [];
  return (column, row) => {
    const { layout, dictionary } = table.columns[column]!;
    opened[column] ??= openCodes(table, column, segment);
    const code = opened[column](row);
    return code === nullCode(layout) ? null : dictionary[code];
  };
}

/** Beyond every dictionary. */
export const ABSENT = 0xffff_ffff;

/** The codes of one segment's rows. */
export function openCodes(table: Table, column: number, segment: number): (row: number) => number {
  const { kind, shift, restBytes } = table.columns[column]!.layout;
  const { buffer } = table.arena.memory;
  const address = columnAddress(table, segment, column);
  const subjects = blocksIn(table, segment) * BLOCK;
  if (kind === "bits") {
    const planes = new Uint8Array(buffer, address, subjects / 4);
    return (row) => {
      const bit = row & 7;
      const code = ((planes[row >> 3]! >> bit) & 1) | (((planes[(subjects + row) >> 3]! >> bit) & 1) << 1);
      return code === CODES.bits.absent ? ABSENT : code;
    };
  }
  if (kind === "byte") {
    const bytes = new Uint8Array(buffer, address, subjects);
    return (row) => (bytes[row] === CODES.byte.absent ? ABSENT : bytes[row]!);
  }
  const high = new Uint16Array(buffer, address, subjects);
  if (kind === "short") return (row) => (high[row] === CODES.short.absent ? ABSENT : high[row]!);
  const at = address + subjects * 2;
  const rest = restBytes === 1 ? new Uint8Array(buffer, at, subjects) : new Uint16Array(buffer, at, subjects);
  return (row) => (high[row] === CODES.short.absent ? ABSENT : ((high[row]! << shift) | rest[row]!) >>> 0);
}
