import type { Accepts } from "../program.ts";
import { acceptedCodes, type CodeRange } from "./accepted-codes.ts";
import { KIND, zoneCode } from "./layout.ts";
import type { Table } from "./table.ts";

/** What the kernel runs: the tests that all rows share, then the rows' others. One row has everything in `common`. */
export type Plan = { readonly common: readonly CodedTest[]; readonly rows: readonly (readonly CodedTest[])[] };

export type CodedTest = {
  readonly column: number;
  readonly ranges: readonly CodeRange[];
  /** Who lacks the fact is not even possible. */
  readonly isDefinite: boolean;
  /** Nanoseconds for a subject, about, divided by the share whom the test takes out: what is cheap and takes out many comes first. */
  readonly effort: number;
};

type ColumnTest = { readonly fact: number; readonly accepts: Accepts; readonly isDefinite?: boolean };

/** The plan of a disjunction of rows, in the table's codes. */
export function planOf(
  table: Table,
  rows: readonly { readonly tests: readonly ColumnTest[] }[],
  scope: readonly CodedTest[],
): Plan {
  const coded = rows.map(({ tests }) =>
    tests.map(({ fact, accepts, isDefinite }) =>
      codeTest(table, fact, acceptedCodes(table.columns[fact]!, accepts), isDefinite),
    ),
  );
  const [first = [], ...others] = coded;
  if (others.length === 0) return { common: byEffort([...scope, ...first]), rows: [] };
  const common = first.filter((test) => others.every((row) => row.some((other) => isSame(test, other))));
  const rest = coded.map((row) => byEffort(row.filter((test) => !common.some((other) => isSame(test, other)))));
  return { common: byEffort([...scope, ...common]), rows: rest };
}

export function codeTest(table: Table, column: number, ranges: readonly CodeRange[], isDefinite = false): CodedTest {
  return { column, ranges, isDefinite, effort: effortOf(table, column, ranges) };
}

const cost = { bits: 0.1, byte: 0.3, short: 0.6, wide: 0.9 };

function effortOf(table: Table, column: number, ranges: readonly CodeRange[]): number {
  const { layout, histogram } = table.columns[column]!;
  const cell = layout.shift + (layout.kind === "short" || layout.kind === "wide" ? 8 : 0);
  let known = 0;
  for (const count of histogram) known += count;
  let passed = 0;
  for (const [first, last] of ranges) {
    for (let at = first >>> cell; at <= last >>> cell; at++) {
      const [start, width] = [(at << cell) >>> 0, 2 ** cell];
      const covered = Math.min(last, start + width - 1) - Math.max(first, start) + 1;
      passed += (histogram[at]! * covered) / width;
    }
  }
  const failing = (known - passed) / Math.max(1, table.size);
  return cost[layout.kind] / Math.max(failing, 1e-6);
}

function byEffort(tests: CodedTest[]): CodedTest[] {
  return tests.sort((a, b) => a.effort - b.effort);
}

function isSame(a: CodedTest, b: CodedTest): boolean {
  return (
    a.column === b.column &&
    a.isDefinite === b.isDefinite &&
    a.ranges.length === b.ranges.length &&
    a.ranges.every(([first, last], at) => first === b.ranges[at]![0] && last === b.ranges[at]![1])
  );
}

const HEADER = 8;
const ROW = 16;
const TEST = 48;

export function planBytes({ common, rows }: Plan): number {
  const tests = [common, ...rows].flat();
  const bounds = tests.reduce((sum, { ranges }) => sum + Math.max(32, ranges.length * 8), 0);
  return HEADER + rows.length * ROW + tests.length * TEST + bounds + 16 * tests.length;
}

/** Writes a plan for the kernel at an address that is a multiple of 16; returns where it ends. */
export function writePlan(table: Table, { common, rows }: Plan, address: number): number {
  const view = new DataView(table.arena.memory.buffer);
  const word = (at: number, value: number) => view.setUint32(at, value >>> 0, true);
  word(address, common.length);
  word(address + 4, rows.length);
  const testCount = common.length + rows.reduce((sum, row) => sum + row.length, 0);
  let at = address + HEADER;
  let bounds = (address + HEADER + rows.length * ROW + testCount * TEST + 15) & ~15;
  const write = (test: CodedTest) => {
    bounds = writeTest(table, test, at, bounds, word, view);
    at += TEST;
  };
  common.forEach(write);
  for (const row of rows) {
    word(at, row.length);
    at += ROW;
    row.forEach(write);
  }
  return bounds;
}

function writeTest(
  table: Table,
  { column, ranges, isDefinite }: CodedTest,
  at: number,
  bounds: number,
  word: (at: number, value: number) => void,
  view: DataView,
): number {
  const { layout } = table.columns[column]!;
  const [least, most] = [ranges[0]?.[0] ?? 1, ranges.at(-1)?.[1] ?? 0];
  const kind = layout.kind === "byte" ? byteKind(ranges) : KIND[layout.kind];
  // A zone code is sure when all codes that share it are accepted.
  const sure = ranges.length === 1 ? sureZoneCodes(least, most, layout.shift) : [1, 0];
  const mask = ranges.reduce(
    (bits, [first, last]) => bits | (first === 0 ? 1 : 0) | (first <= 1 && last >= 1 ? 2 : 0) | (last === 2 ? 4 : 0),
    0,
  );
  const words = [
    kind,
    column,
    layout.kind === "bits" ? mask : ranges.length,
    bounds,
    zoneCode(layout, least),
    zoneCode(layout, most),
    layout.shift,
    layout.restBytes,
    ...sure,
    isDefinite ? 1 : 0,
    0,
  ];
  for (const [n, value] of words.entries()) word(at + n * 4, value!);
  if (kind === KIND.byteSet || kind === KIND.smallSet) {
    const table = new Uint8Array(view.buffer, bounds, 32).fill(0);
    for (const [first, last] of ranges) {
      for (let code = first; code <= last; code++) {
        if (kind === KIND.smallSet) table[code] = 0xff;
        else table[(code & 15) + (code >> 7) * 16]! |= 1 << ((code >> 4) & 7);
      }
    }
    return bounds + 32;
  }
  for (const [n, [first, last]] of ranges.entries()) {
    if (layout.kind === "wide") {
      word(bounds + n * 8, first);
      word(bounds + n * 8 + 4, last);
    } else word(bounds + n * 4, first | (last << 16));
  }
  return (bounds + ranges.length * (layout.kind === "wide" ? 8 : 4) + 15) & ~15;
}

function byteKind(ranges: readonly CodeRange[]): number {
  if (ranges.length === 1) return KIND.byte;
  return ranges.every(([, last]) => last < 16) ? KIND.smallSet : KIND.byteSet;
}

function sureZoneCodes(least: number, most: number, shift: number): [number, number] {
  const first = least % 2 ** shift === 0 ? least >>> shift : (least >>> shift) + 1;
  const last = (most + 1) % 2 ** shift === 0 ? most >>> shift : (most >>> shift) - 1;
  return first <= last ? [first, last] : [1, 0];
}
