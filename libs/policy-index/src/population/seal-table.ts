import type { FactSchema } from "../program.ts";
import { createArena } from "./arena.ts";
import { lowerBound, sealDictionary } from "./dictionary.ts";
import type { GrowingColumn } from "./growing-column.ts";
import { KeyPacker, type KeyStore } from "./key-store.ts";
import { SEGMENT, ZONE_SHORTS, ZONES } from "./layout.ts";
import { type Keys, orderSubjects } from "./order-subjects.ts";
import { SEGMENT_BYTES } from "./scanner.ts";
import { sealColumn } from "./seal-column.ts";
import { type Column, type Order, segmentsOf, type Table } from "./table.ts";

/** Subjects in the order of arrival. Columns are asked for one after the other, the region first and last, and then no longer needed. */
export type Arrivals = {
  readonly schema: FactSchema;
  readonly order: Order;
  readonly keys: Keys | KeyStore;
  column(fact: number): Generator<void, GrowingColumn>;
  isGone(row: number): boolean;
};

export function* sealTable({ schema, order, keys, column, isGone }: Arrivals): Generator<void, Table> {
  const ranks = regionRanks(yield* column(schema.length), keys.size);
  const isByKey = order === "key";
  const { from, runs } = yield* orderSubjects(
    keys,
    isByKey ? new Uint32Array(keys.size) : ranks.of,
    isByKey ? 1 : ranks.count,
    isGone,
  );
  const size = from.length;
  const ordered = yield* orderKeys(keys, from);
  const arena = createArena();
  const segments = segmentsOf({ size });
  const columns = schema.length + 1;
  const directory = arena.allocate(segments * columns * 4);
  const zones = arena.allocate(segments * ZONES * columns * ZONE_SHORTS * 2);
  const live = arena.allocate(segments * SEGMENT_BYTES);
  const sealed: Column[] = [];
  for (let fact = 0; fact < columns; fact++) {
    sealed.push(yield* sealColumn(yield* column(fact), { arena, size, from, directory, zones, column: fact, columns }));
  }
  const bits = new Uint8Array(arena.memory.buffer, live, segments * SEGMENT_BYTES);
  bits.fill(0xff, 0, size >> 3);
  if (size % 8 > 0) bits[size >> 3] = (1 << (size & 7)) - 1;
  return { schema, order, size, arena, columns: sealed, directory, zones, live, end: arena.used, keys: ordered, runs };
}

/** Packed keys that came in their final order stay as they are. */
function* orderKeys(keys: Keys | KeyStore, from: Uint32Array): Generator<void, KeyStore> {
  if ("parts" in keys && from.length === keys.size && from.every((row, position) => row === position)) return keys;
  const packer = new KeyPacker();
  for (let position = 0; position < from.length; position++) {
    packer.add(keys.get(from[position]!));
    if (position % 4_096 === 0) yield;
  }
  return packer.seal();
}

function regionRanks(regions: GrowingColumn, size: number): { of: Uint32Array; count: number } {
  const dictionary = sealDictionary(regions) as readonly string[];
  const rank = regions.values.map((region) => lowerBound(dictionary, region as string));
  const of = new Uint32Array(size);
  for (let row = 0; row < size; row++) {
    // Who is gone has no region any more, and gets no place.
    const held = regions.chunks[row >>> 16]?.[row & (SEGMENT - 1)] ?? 0;
    of[row] = rank[held - 2] ?? 0;
  }
  return { of, count: dictionary.length };
}
