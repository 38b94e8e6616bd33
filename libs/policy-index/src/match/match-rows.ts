import { residualsTruth } from "../population/subject-truth.ts";
import type { FactSchema } from "../program.ts";
import { andColumns } from "./and-columns.ts";
import { clearBit, hasBit } from "./bitmap.ts";
import type { RowTable } from "./row-table.ts";
import { judgeTests } from "./row-tests.ts";
import type { Standing } from "./standing.ts";

/** Rows that hold, and rows that no known fact rules out (those that hold among them). */
export type RowSets = { readonly matched: Uint32Array; readonly possible: Uint32Array };

/** A place to put bitmaps together, for one match at a time. */
export class Workspace {
  readonly columns: Uint32Array[] = [];
  readonly #scratch: Uint32Array[] = [];
  readonly #words: number;

  constructor({ words }: RowTable) {
    this.#words = words;
  }

  scratch(number: number): Uint32Array {
    let bitmap = this.#scratch[number];
    if (bitmap === undefined) {
      bitmap = new Uint32Array(this.#words);
      this.#scratch[number] = bitmap;
    }
    return bitmap;
  }
}

export function matchRows(table: RowTable, schema: FactSchema, day: number, at: Standing, space: Workspace): RowSets {
  const { classes } = at;
  const { columns } = space;
  const possible = table.alive.slice();
  let count = 0;
  for (let fact = 0; fact < classes.length; fact++) {
    const cls = classes[fact] as number;
    const column = cls < 0 ? undefined : table.columns[fact];
    if (column === undefined) continue;
    columns[count] = column.passing(cls, space.scratch(count));
    count++;
  }
  andColumns(possible, columns, count);
  const matched = possible.slice();
  count = 0;
  for (let fact = 0; fact < classes.length; fact++) {
    const column = (classes[fact] as number) < 0 ? table.columns[fact] : undefined;
    if (column !== undefined) columns[count++] = column.silent;
  }
  andColumns(matched, columns, count);
  for (const [row, residuals] of table.residuals) {
    if (!hasBit(possible, row)) continue;
    const truth = residualsTruth(schema, day, residuals, (fact) => at.values[fact]);
    if (truth !== true) clearBit(matched, row);
    if (truth === false) clearBit(possible, row);
  }
  return { matched, possible };
}

/** 2: the row holds; 1: it may still; 0: it does not. */
export function rowStanding(table: RowTable, schema: FactSchema, day: number, row: number, at: Standing): 0 | 1 | 2 {
  const standing = judgeTests(table.rowTests, row, at.classes, table.columns);
  const residuals = standing === 0 ? undefined : table.residuals.get(row);
  if (residuals === undefined) return standing;
  const truth = residualsTruth(schema, day, residuals, (fact) => at.values[fact]);
  return truth === false ? 0 : truth === true ? standing : 1;
}
