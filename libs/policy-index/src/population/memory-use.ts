import { columnBytes, ZONE_SHORTS, ZONES } from "./layout.ts";
import { SEGMENT_BYTES } from "./scanner.ts";
import { blocksIn, segmentsOf, type Table } from "./table.ts";

/** Bytes of a table, by what they are for. Late subjects and the results of scans are not among them. */
export type MemoryUse = {
  /** Codes of the facts, padded to whole blocks, and of the region. */
  readonly codes: number;
  readonly region: number;
  readonly dictionaries: number;
  /** Zone maps, live bits, addresses and histograms. */
  readonly maps: number;
  readonly keys: number;
  readonly total: number;
};

export function memoryUse(table: Table): MemoryUse {
  const { columns, keys } = table;
  const segments = segmentsOf(table);
  const codes = columns.map(({ layout }) => {
    let bytes = 0;
    for (let segment = 0; segment < segments; segment++) bytes += columnBytes(layout, blocksIn(table, segment));
    return bytes;
  });
  const region = codes.pop() ?? 0;
  const use = {
    codes: sum(codes),
    region,
    dictionaries: sum(columns.map(({ dictionary }) => dictionaryBytes(dictionary))),
    maps:
      segments * (columns.length * (4 + ZONES * ZONE_SHORTS * 2) + SEGMENT_BYTES) +
      sum(columns.map((column) => column.histogram.byteLength)),
    keys: keys.bytes,
  };
  return { ...use, total: sum(Object.values(use)) };
}

/** A text as JavaScript holds it: two bytes a character, a header and the place in the list. */
function dictionaryBytes(dictionary: Table["columns"][number]["dictionary"]): number {
  if (!Array.isArray(dictionary)) return (dictionary as Float64Array).byteLength;
  return (dictionary as string[]).reduce((bytes, text) => bytes + text.length * 2 + 24, 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
