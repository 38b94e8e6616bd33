import { nextUp } from "../next-double.ts";
import type { PlainValue } from "../population/read-value.ts";
import type { Accepts, FactDefinition } from "../program.ts";

/** The tests of one fact, one for each row that asks it. */
export type ColumnTests = { readonly rows: readonly number[]; readonly accepts: readonly Accepts[] };

/**
 * One fact of an index. Its values fall into classes that no test tells apart: 0 is null, then texts (1: any other) or the pieces
 * between the ends of intervals. For each class there is the bitmap of the rows that it does not fail: rows that do not ask
 * the fact, and rows that accept the class. Only some of these bitmaps are stored; the next ones differ from them by `toggles`.
 */
export class FactColumn {
  /** The rows that do not ask the fact: all that an absent fact leaves to match. */
  readonly silent: Uint32Array;
  readonly rows: Int32Array;
  readonly classes: number;
  readonly #starts: Float64Array;
  readonly #texts: ReadonlyMap<string, number> | undefined;
  /** Accepted classes of the test at a position: pairs of first and last, from `#rangeStart[position]` on. */
  readonly #ranges: Int32Array;
  readonly #rangeStart: Int32Array;
  readonly #toggles: Int32Array;
  readonly #toggleStart: Int32Array;
  readonly #stored: Uint32Array[] = [];
  /** By class: the stored bitmap before it, and the class that it is exact for. */
  readonly #storedAt: Int32Array;
  readonly #storedClass: number[] = [];

  constructor(fact: FactDefinition, { rows, accepts }: ColumnTests, words: number) {
    this.rows = Int32Array.from(rows);
    this.#texts = fact.type === "text" ? textClasses(fact, accepts) : undefined;
    this.#starts = fact.type === "text" ? new Float64Array() : startsOf(accepts);
    this.classes = 2 + (this.#texts?.size ?? this.#starts.length);
    const { classes } = this;
    const ranges = accepts.map((set) => joinedRanges(this.#classRanges(set, classes)));
    this.#rangeStart = offsets(ranges.map((range) => range.length));
    this.#ranges = new Int32Array(this.#rangeStart[ranges.length] as number);
    for (const [position, range] of ranges.entries()) this.#ranges.set(range, this.#rangeStart[position]);
    [this.#toggles, this.#toggleStart] = togglesOf(this.rows, ranges, classes);
    this.silent = new Uint32Array(words).fill(0xffff_ffff);
    for (const row of this.rows) flip(this.silent, row);
    this.#storedAt = new Int32Array(classes);
    this.#store(classes);
  }

  /** The class of a value that is there. */
  classOf(value: Exclude<PlainValue, undefined>): number {
    if (value === null) return 0;
    if (this.#texts !== undefined) return this.#texts.get(value as string) ?? 1;
    const starts = this.#starts;
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) <= (value as number)) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }

  /** The rows that a class does not fail. Either a stored bitmap, not to be written to, or `scratch` filled. */
  passing(cls: number, scratch: Uint32Array): Uint32Array {
    const at = this.#storedAt[cls] as number;
    const stored = this.#stored[at] as Uint32Array;
    const from = this.#toggleStart[(this.#storedClass[at] as number) + 1] as number;
    const to = this.#toggleStart[cls + 1] as number;
    if (from >= to) return stored;
    scratch.set(stored);
    const toggles = this.#toggles;
    for (let i = from; i < to; i++) flip(scratch, toggles[i] as number);
    return scratch;
  }

  /** The accepted classes of the test at a position: pairs of first and last. */
  rangesOf(position: number): Int32Array {
    return this.#ranges.subarray(this.#rangeStart[position], this.#rangeStart[position + 1]);
  }

  /** How much of its classes a test accepts, from 0 to 1. */
  shareOf(position: number): number {
    const ranges = this.rangesOf(position);
    let accepted = 0;
    for (let i = 0; i < ranges.length; i += 2) accepted += (ranges[i + 1] as number) - (ranges[i] as number) + 1;
    return accepted / this.classes;
  }

  /** Whether the test at a position of this column accepts a class. */
  accepts(position: number, cls: number): boolean {
    const ranges = this.#ranges;
    const end = this.#rangeStart[position + 1] as number;
    for (let i = this.#rangeStart[position] as number; i < end; i += 2) {
      if (cls >= (ranges[i] as number) && cls <= (ranges[i + 1] as number)) return true;
    }
    return false;
  }

  #classRanges(set: Accepts, classes: number): number[] {
    const ranges = set.null ? [0, 0] : [];
    if (set.kind === "range") {
      for (const { from, to } of set.intervals) ranges.push(this.classOf(from), this.classOf(to));
      return ranges;
    }
    const named = set.values.map((value) => this.classOf(value)).sort((a, b) => a - b);
    if (!set.negated) {
      for (const cls of named) ranges.push(cls, cls);
      return ranges;
    }
    let from = 1;
    for (const cls of named) {
      if (cls > from) ranges.push(from, cls - 1);
      from = cls + 1;
    }
    if (from < classes) ranges.push(from, classes - 1);
    return ranges;
  }

  /** Walks over all classes and stores a bitmap when many rows changed since the last. */
  #store(classes: number): void {
    const current = this.silent.slice();
    const most = mostToggles(current.length);
    let changed = most;
    for (let cls = 0; cls < classes; cls++) {
      const end = this.#toggleStart[cls + 1] as number;
      for (let i = this.#toggleStart[cls] as number; i < end; i++, changed++) flip(current, this.#toggles[i] as number);
      if (changed >= most) {
        this.#stored.push(current.slice());
        this.#storedClass.push(cls);
        changed = 0;
      }
      this.#storedAt[cls] = this.#stored.length - 1;
    }
  }
}

/** A bitmap is made from a stored one by at most about so many changes: few beside reading its words. Small ones are all stored. */
function mostToggles(words: number): number {
  return words < 256 ? 0 : Math.min(256, words >> 4);
}

function flip(bitmap: Uint32Array, row: number): void {
  bitmap[row >>> 5] = (bitmap[row >>> 5] as number) ^ (1 << (row & 31));
}

/** Codes that stand together in the list of a fact's values often stand together in rules: they get neighbouring classes. */
function textClasses({ values = [] }: FactDefinition, accepts: readonly Accepts[]): Map<string, number> {
  const texts = new Map(values.map((text, i) => [text, i + 2]));
  for (const set of accepts) {
    if (set.kind !== "text") continue;
    for (const text of set.values) if (!texts.has(text)) texts.set(text, texts.size + 2);
  }
  return texts;
}

/** Where intervals begin and where the first values after them are. */
function startsOf(accepts: readonly Accepts[]): Float64Array {
  const starts = new Set<number>();
  for (const set of accepts) {
    if (set.kind !== "range") continue;
    for (const { from, to } of set.intervals) {
      if (from !== -Infinity) starts.add(from);
      if (to !== Infinity) starts.add(nextUp(to));
    }
  }
  return Float64Array.from(starts).sort();
}

/** Before class 0 no row accepts anything; a row changes at the first class of a range and after the last. */
function togglesOf(
  rows: Int32Array,
  ranges: readonly (readonly number[])[],
  classes: number,
): [Int32Array, Int32Array] {
  const counts = new Array<number>(classes).fill(0);
  const each = (visit: (cls: number, row: number) => void) => {
    for (const [position, range] of ranges.entries()) {
      for (const [i, end] of range.entries()) {
        const cls = end + (i & 1);
        if (cls < classes) visit(cls, rows[position] as number);
      }
    }
  };
  each((cls) => {
    counts[cls] = (counts[cls] as number) + 1;
  });
  const starts = offsets(counts);
  const next = starts.slice();
  const toggles = new Int32Array(starts[classes] as number);
  each((cls, row) => {
    toggles[next[cls] as number] = row;
    next[cls] = (next[cls] as number) + 1;
  });
  return [toggles, starts];
}

/** Ranges that touch become one. */
function joinedRanges(ranges: readonly number[]): number[] {
  const joined: number[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    const [from, to] = [ranges[i] as number, ranges[i + 1] as number];
    if (joined.length > 0 && from <= (joined.at(-1) as number) + 1)
      joined[joined.length - 1] = Math.max(joined.at(-1) as number, to);
    else joined.push(from, to);
  }
  return joined;
}

/** Where each of some lists begins when they stand one after the other, and where the last ends. */
export function offsets(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] as number) + length;
  return starts;
}
