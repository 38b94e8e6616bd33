import type { GrowingColumn } from "./growing-column.ts";

/** Distinct values in order; the rank of a value is its position. */
export type Dictionary = Float64Array | Int32Array | readonly string[];

/** The sorted distinct values of a column that no longer grows. */
export function sealDictionary(column: GrowingColumn): Dictionary {
  if (column.isText) return (column.values as string[]).toSorted();
  if (!column.isRaw) return narrowest(Float64Array.from(column.values as number[]).sort());
  let count = 0;
  for (const chunk of column.chunks) for (const value of chunk) if (value > -Infinity) count++;
  const all = new Float64Array(count);
  let at = 0;
  for (const chunk of column.chunks) for (const value of chunk) if (value > -Infinity) all[at++] = value;
  all.sort();
  let distinct = 0;
  for (let i = 0; i < count; i++) if (i === 0 || all[i] !== all[i - 1]) all[distinct++] = all[i]!;
  return narrowest(all.subarray(0, distinct));
}

/** Ranks of whole dictionaries at a time: a table for the cell of a value, then a binary search inside the cell. */
export function rankOf(dictionary: Float64Array | Int32Array): (value: number) => number {
  const cells = 65_536;
  const [least, most] = [dictionary[0] ?? 0, dictionary.at(-1) ?? 0];
  const scale = most > least ? (cells - 1) / (most - least) : 0;
  const starts = new Uint32Array(cells + 1).fill(dictionary.length);
  for (let i = dictionary.length - 1; i >= 0; i--) starts[Math.floor((dictionary[i]! - least) * scale)] = i;
  for (let cell = cells - 1; cell >= 0; cell--) starts[cell] = Math.min(starts[cell]!, starts[cell + 1]!);
  return (value) => {
    const cell = Math.floor((value - least) * scale);
    return lowerBound(dictionary, value, starts[cell], starts[cell + 1]);
  };
}

/** The first position whose value is not less. */
export function lowerBound<V extends number | string>(
  sorted: { readonly length: number; readonly [index: number]: V },
  value: V,
  from = 0,
  to = sorted.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function narrowest(values: Float64Array): Float64Array | Int32Array {
  return values.every((value) => (value | 0) === value) ? Int32Array.from(values) : Float64Array.from(values);
}
