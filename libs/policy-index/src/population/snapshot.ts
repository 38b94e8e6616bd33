import { crc32 } from "node:zlib";
import type { FactSchema } from "../program.ts";
import type { Delta } from "./delta.ts";
import type { Table } from "./table.ts";

export const MAGIC = "zhida-population";
/** Goes up with every change of the layout: an older snapshot is then refused and the population built anew. */
export const VERSION = 1;
const PART = 16 * 1024 * 1024;

/** What is in the parts after the first, and how long each array is. */
export type SnapshotHead = {
  readonly schema: FactSchema;
  readonly order: Table["order"];
  readonly size: number;
  readonly end: number;
  readonly directory: number;
  readonly zones: number;
  readonly live: number;
  readonly columns: readonly {
    readonly layout: Table["columns"][number]["layout"];
    readonly distinct: number;
    readonly dictionary: "int32" | "float64" | readonly string[];
  }[];
  readonly keys: number;
  readonly keyBytes: number;
  readonly runs: number;
  /** Undefined values, which are absent facts, are holes that JSON knows no word for. */
  readonly delta: readonly {
    readonly key: string;
    readonly region: string;
    readonly values: readonly (readonly [number, number | string | null])[];
  }[];
};

/**
 * First the magic and the version, then parts, each with its length and CRC-32; the last is empty. Within them the head as JSON, the
 * table's memory, and then for each column its dictionary and histogram, and the keys.
 */
export function* snapshotParts(table: Table, delta: Delta): Generator<Uint8Array> {
  yield Buffer.concat([Buffer.from(MAGIC), word(VERSION)]);
  yield* part(Buffer.from(JSON.stringify(headOf(table, delta))));
  yield* parts(new Uint8Array(table.arena.memory.buffer, 0, table.end));
  for (const { dictionary, histogram } of table.columns) {
    if (!Array.isArray(dictionary)) yield* parts(bytesOf(dictionary as Float64Array));
    yield* parts(bytesOf(histogram));
  }
  const { starts, text } = table.keys.parts;
  yield* parts(bytesOf(table.runs));
  yield* parts(bytesOf(starts));
  yield* parts(text);
  yield* part(new Uint8Array());
}

function headOf(table: Table, delta: Delta): SnapshotHead {
  const { schema, order, size, end, directory, zones, live, keys } = table;
  return {
    ...{
      schema,
      order,
      size,
      end,
      directory,
      zones,
      live,
      keys: keys.size,
      keyBytes: keys.parts.text.length,
      runs: table.runs.length,
    },
    columns: table.columns.map(({ layout, dictionary }) => ({
      layout,
      distinct: dictionary.length,
      dictionary:
        dictionary instanceof Int32Array ? "int32" : dictionary instanceof Float64Array ? "float64" : dictionary,
    })),
    delta: [...delta].map(([key, { region, values }]) => ({
      ...{ key, region },
      values: [...values.entries()].filter(
        (entry): entry is [number, number | string | null] => entry[1] !== undefined,
      ),
    })),
  };
}

function* parts(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PART) yield* part(bytes.slice(from, from + PART));
}

function* part(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.concat([word(bytes.length), word(crc32(bytes))]);
  if (bytes.length > 0) yield bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
