import type { FactColumn } from "./fact-column.ts";
import { offsets } from "./fact-column.ts";

/**
 * The tests of all rows, those of one row side by side, so that judging a row reads one or two lines of memory. Three numbers a test:
 * the fact with the way it is written, and the accepted classes as first and last, as 64 bits, or as a position in the column.
 */
export type RowTests = { readonly start: Int32Array; readonly data: Int32Array };

const asRange = 0;
const asBits = 1;
const inColumn = 2;

/** `testsOf` a row: its facts and their positions in the columns. */
export function packRowTests(
  rows: number,
  testsOf: (row: number) => readonly { readonly fact: number; readonly position: number }[],
  columns: readonly (FactColumn | undefined)[],
): RowTests {
  const start = offsets(Array.from({ length: rows }, (_, row) => testsOf(row).length * 3));
  const data = new Int32Array(start[rows] as number);
  for (let row = 0; row < rows; row++) {
    let at = start[row] as number;
    for (const { fact, position } of testsOf(row)) {
      writeTest(data, at, fact, position, columns[fact] as FactColumn);
      at += 3;
    }
  }
  return { start, data };
}

/** The same tests after the columns of some facts have changed. */
export function repackRowTests(
  { start, data }: RowTests,
  changed: ReadonlySet<number>,
  columns: readonly (FactColumn | undefined)[],
): RowTests {
  const copy = data.slice();
  for (const fact of changed) {
    const column = columns[fact];
    for (const [position, row] of column?.rows.entries() ?? []) {
      const end = start[row + 1] as number;
      for (let at = start[row] as number; at < end; at += 3) {
        if ((copy[at] as number) >> 2 === fact) writeTest(copy, at, fact, position, column as FactColumn);
      }
    }
  }
  return { start, data: copy };
}

function writeTest(data: Int32Array, at: number, fact: number, position: number, column: FactColumn): void {
  const ranges = column.rangesOf(position);
  if (ranges.length <= 2) {
    data[at] = (fact << 2) | asRange;
    data[at + 1] = ranges[0] ?? 0;
    data[at + 2] = ranges[1] ?? -1;
  } else if (column.classes <= 64) {
    data[at] = (fact << 2) | asBits;
    data[at + 1] = 0;
    data[at + 2] = 0;
    for (let i = 0; i < ranges.length; i += 2) {
      for (let cls = ranges[i] as number; cls <= (ranges[i + 1] as number); cls++) {
        const half = at + 1 + (cls >> 5);
        data[half] = (data[half] as number) | (1 << (cls & 31));
      }
    }
  } else {
    data[at] = (fact << 2) | inColumn;
    data[at + 1] = position;
  }
}

/** 2: all tests pass; 1: those of known facts do; 0: one fails. */
export function judgeTests(
  { start, data }: RowTests,
  row: number,
  classes: Int32Array,
  columns: readonly (FactColumn | undefined)[],
): 0 | 1 | 2 {
  const end = start[row + 1] as number;
  let standing: 1 | 2 = 2;
  for (let at = start[row] as number; at < end; at += 3) {
    const head = data[at] as number;
    const cls = classes[head >> 2] as number;
    const first = data[at + 1] as number;
    if (cls < 0) standing = 1;
    else if ((head & 3) === asRange) {
      if (cls < first || cls > (data[at + 2] as number)) return 0;
    } else if ((head & 3) === asBits) {
      const half = cls < 32 ? first : (data[at + 2] as number);
      if (((half >>> (cls & 31)) & 1) === 0) return 0;
    } else if (columns[head >> 2]?.accepts(first, cls) !== true) return 0;
  }
  return standing;
}
