import { type FactColumn, offsets } from "./fact-column.ts";

/**
 * The tests of all rows, those of one row side by side, one number each, so that judging a row reads one line of memory: the narrowest
 * first. From the lowest bit on two bits of how it is written, 22 bits of accepted classes, 8 bits of the fact.
 */
export type RowTests = { readonly start: Int32Array; readonly data: Int32Array };

/** Accepted: from the first class to the last; all but those between; what the column says of the test at a position. */
const inside = 0;
const outside = 1;
const inColumn = 2;

const mostFacts = 256;

type Placed = readonly { readonly fact: number; readonly position: number }[];
type Columns = readonly (FactColumn | undefined)[];

export function packRowTests(rows: number, testsOf: (row: number) => Placed, columns: Columns): RowTests {
  if (columns.length > mostFacts) throw new RangeError(`An index has at most ${mostFacts} facts`);
  const start = offsets(Array.from({ length: rows }, (_, row) => testsOf(row).length));
  const data = new Int32Array(start[rows] as number);
  for (let row = 0; row < rows; row++) {
    const share = (test: Placed[number]) => (columns[test.fact] as FactColumn).shareOf(test.position);
    const narrowFirst = testsOf(row)
      .map((test) => ({ ...test, share: share(test) }))
      .sort((a, b) => a.share - b.share);
    for (const [i, { fact, position }] of narrowFirst.entries()) {
      data[(start[row] as number) + i] = packed(fact, position, columns[fact] as FactColumn);
    }
  }
  return { start, data };
}

/** The same tests after the columns of some facts have changed. */
export function repackRowTests({ start, data }: RowTests, changed: ReadonlySet<number>, columns: Columns): RowTests {
  const copy = data.slice();
  for (const fact of changed) {
    const column = columns[fact];
    for (const [position, row] of column?.rows.entries() ?? []) {
      const end = start[row + 1] as number;
      for (let at = start[row] as number; at < end; at++) {
        if ((copy[at] as number) >>> 24 === fact) copy[at] = packed(fact, position, column as FactColumn);
      }
    }
  }
  return { start, data: copy };
}

function packed(fact: number, position: number, column: FactColumn): number {
  const [first, last, next, end] = column.rangesOf(position);
  const head = fact << 24;
  if (column.classes < 2048) {
    if (first === undefined || last === undefined) return head | (1 << 2) | inside;
    if (next === undefined) return head | (last << 13) | (first << 2) | inside;
    const isRest = first === 0 && end === column.classes - 1 && column.rangesOf(position).length === 4;
    if (isRest) return head | ((next - 1) << 13) | ((last + 1) << 2) | outside;
  }
  if (position >= 1 << 22) throw new RangeError("Too many rows ask one fact");
  return head | (position << 2) | inColumn;
}

/** 2: all tests pass; 1: those of known facts do; 0: one fails. */
export function judgeTests({ start, data }: RowTests, row: number, classes: Int32Array, columns: Columns): 0 | 1 | 2 {
  const end = start[row + 1] as number;
  let standing: 1 | 2 = 2;
  for (let at = start[row] as number; at < end; at++) {
    const test = data[at] as number;
    const cls = classes[test >>> 24] as number;
    if (cls < 0) {
      standing = 1;
      continue;
    }
    const kind = test & 3;
    if (kind === inColumn) {
      if (columns[test >>> 24]?.accepts((test >>> 2) & 0x3f_ffff, cls) !== true) return 0;
      continue;
    }
    const isBetween = cls >= ((test >>> 2) & 0x7ff) && cls <= ((test >>> 13) & 0x7ff);
    if (isBetween !== (kind === inside)) return 0;
  }
  return standing;
}
