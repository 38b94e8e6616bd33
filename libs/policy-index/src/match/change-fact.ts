import type { FactSchema } from "../program.ts";
import { clearBit, hasBit, setBit } from "./bitmap.ts";
import { type RowSets, rowStanding, type Workspace } from "./match-rows.ts";
import type { RowTable } from "./row-table.ts";
import type { Standing } from "./standing.ts";

/**
 * Brings the rows up to date after a fact has gone from class `before` to the one in `at`. Only rows that ask the fact are looked at:
 * those that it now fails are struck out, those that it no longer fails are judged by their other tests.
 */
export function changeFact(
  table: RowTable,
  schema: FactSchema,
  day: number,
  { rows, fact, before }: { rows: RowSets; fact: number; before: number },
  at: Standing,
  space: Workspace,
): void {
  const after = at.classes[fact] as number;
  const { matched, possible } = rows;
  const judge = (row: number) => {
    const standing = rowStanding(table, schema, day, row, at);
    if (standing === 2) setBit(matched, row);
    else clearBit(matched, row);
    if (standing > 0) setBit(possible, row);
    else clearBit(possible, row);
  };
  /** As `judge`, of a row that the fact alone kept out: it is in neither set. */
  const admit = (row: number) => {
    const standing = rowStanding(table, schema, day, row, at);
    if (standing > 0) setBit(possible, row);
    if (standing === 2) setBit(matched, row);
  };
  const column = table.columns[fact];
  if (column !== undefined && before !== after) {
    const { silent } = column;
    const was = before < 0 ? undefined : column.passing(before, space.scratch(0));
    const is = after < 0 ? undefined : column.passing(after, space.scratch(1));
    const absent = before < 0 ? absentColumns(table, at, space) : 0;
    for (let word = 0; word < silent.length; word++) {
      const asked = ~(silent[word] as number) & (table.alive[word] as number);
      if (asked === 0) continue;
      const passed = was === undefined ? asked : (was[word] as number) & asked;
      const passes = is === undefined ? asked : (is[word] as number) & asked;
      const struck = passed & ~passes & (possible[word] as number);
      if (struck !== 0) {
        possible[word] = (possible[word] as number) & ~struck;
        matched[word] = (matched[word] as number) & ~struck;
      }
      const stays = passed & passes & (possible[word] as number);
      if (after < 0) matched[word] = (matched[word] as number) & ~stays;
      else if (before < 0) matched[word] = (matched[word] as number) | known(stays, word, space.columns, absent);
      for (let bits = passes & ~passed; bits !== 0; bits &= bits - 1) admit((word << 5) + lowest(bits));
    }
    for (const row of table.residuals.keys()) if (hasBit(table.alive, row) && !hasBit(silent, row)) judge(row);
  }
  for (const row of table.residualRows.get(fact) ?? []) if (hasBit(table.alive, row)) judge(row);
}

/** Puts into `space.columns` who asks none of the facts that are absent; how many those are. */
function absentColumns({ columns }: RowTable, { classes }: Standing, space: Workspace): number {
  let count = 0;
  for (let fact = 0; fact < classes.length; fact++) {
    const column = (classes[fact] as number) < 0 ? columns[fact] : undefined;
    if (column !== undefined) space.columns[count++] = column.silent;
  }
  return count;
}

/** The rows among `bits` that ask no absent fact. */
function known(bits: number, word: number, silent: readonly Uint32Array[], count: number): number {
  let left = bits;
  for (let i = 0; i < count && left !== 0; i++) left &= (silent[i] as Uint32Array)[word] as number;
  return left;
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
