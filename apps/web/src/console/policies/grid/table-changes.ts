import type { DecisionTable, TableRow } from "@zhida/matching/contract";
import { type ColumnKind, columnsOf, listOf, type TableColumn } from "./table-columns.ts";

/** Row and column as the grid counts them, from 0. */
export type Cell = { row: number; column: number };
export type Block = { from: Cell; to: Cell };

export const emptyRow = ({ inputs, outputs, annotations }: DecisionTable): TableRow => ({
  inputs: inputs.map(() => "-"),
  outputs: outputs.map(() => ""),
  annotations: annotations.map(() => ""),
});

export const setCell = (table: DecisionTable, { row, column }: Cell, text: string): DecisionTable =>
  setBlock(table, { row, column }, [[text]]);

/** Writes a block of texts from a cell on; rows that are not there yet are added, columns are not. */
export function setBlock(table: DecisionTable, at: Cell, texts: readonly (readonly string[])[]): DecisionTable {
  const columns = columnsOf(table);
  const rows = [...table.rows];
  for (const [down, line] of texts.entries()) {
    const place = at.row + down;
    while (rows.length <= place) rows.push(emptyRow(table));
    const row = copyRow(rows[place]!);
    for (const [right, text] of line.entries()) {
      const column = columns[at.column + right];
      if (column) row[listOf(column.kind)][column.place] = text;
    }
    rows[place] = row;
  }
  return { ...table, rows };
}

export function textsIn(table: DecisionTable, { from, to }: Block): string[][] {
  const columns = columnsOf(table).slice(from.column, to.column + 1);
  return table.rows
    .slice(from.row, to.row + 1)
    .map((row) => columns.map(({ kind, place }) => row[listOf(kind)][place] ?? ""));
}

/** Conditions that are cleared ask for nothing; results and notes become empty. */
export function clearBlock(table: DecisionTable, block: Block): DecisionTable {
  const columns = columnsOf(table).slice(block.from.column, block.to.column + 1);
  const line = columns.map(({ kind }) => (kind === "input" ? "-" : ""));
  const height = block.to.row - block.from.row + 1;
  return setBlock(
    table,
    block.from,
    Array.from({ length: height }, () => line),
  );
}

export function insertRow(table: DecisionTable, place: number, row: TableRow = emptyRow(table)): DecisionTable {
  return { ...table, rows: table.rows.toSpliced(place, 0, row) };
}

/** A row that is copied is a row of its own. */
export function duplicateRow(table: DecisionTable, place: number): DecisionTable {
  const row = table.rows[place];
  if (!row) return table;
  const { id: _, ...own } = copyRow(row);
  return insertRow(table, place + 1, own);
}

export const removeRows = (table: DecisionTable, from: number, to: number): DecisionTable => ({
  ...table,
  rows: table.rows.toSpliced(from, to - from + 1),
});

export function moveRow(table: DecisionTable, from: number, to: number): DecisionTable {
  const row = table.rows[from];
  if (!row || to < 0 || to >= table.rows.length) return table;
  return { ...table, rows: table.rows.toSpliced(from, 1).toSpliced(to, 0, row) };
}

export type ColumnHead = { label: string; expression: string; values?: string; otherwise?: string };

export function addColumn(table: DecisionTable, kind: ColumnKind, head: ColumnHead): DecisionTable {
  const key = listOf(kind);
  return {
    ...table,
    [key]: [...table[key], headOf(kind, head, undefined)],
    rows: table.rows.map((row) => ({ ...row, [key]: [...row[key], kind === "input" ? "-" : ""] })),
  };
}

export function changeColumn(table: DecisionTable, { kind, place }: TableColumn, head: ColumnHead): DecisionTable {
  const key = listOf(kind);
  const heads: unknown[] = [...table[key]];
  heads[place] = headOf(kind, head, heads[place]);
  return { ...table, [key]: heads };
}

export function removeColumn(table: DecisionTable, { kind, place }: TableColumn): DecisionTable {
  const key = listOf(kind);
  return {
    ...table,
    [key]: (table[key] as unknown[]).toSpliced(place, 1),
    rows: table.rows.map((row) => ({ ...row, [key]: row[key].toSpliced(place, 1) })),
  };
}

/** Among the columns of its kind only: conditions stay left of results. */
export function moveColumn(table: DecisionTable, { kind, place }: TableColumn, step: -1 | 1): DecisionTable {
  const key = listOf(kind);
  const to = place + step;
  if (to < 0 || to >= table[key].length) return table;
  const moved = <T>(list: readonly T[]): T[] => list.toSpliced(place, 1).toSpliced(to, 0, list[place]!);
  return {
    ...table,
    [key]: moved(table[key] as unknown[]),
    rows: table.rows.map((row) => ({ ...row, [key]: moved(row[key]) })),
  };
}

/** What a kind of column says of itself; what the dialog does not show stays. */
function headOf(kind: ColumnKind, { label, expression, values, otherwise }: ColumnHead, before: unknown): unknown {
  if (kind === "annotation") return label;
  const known = (before ?? {}) as object;
  if (kind === "input") return { ...known, label, expression, values: values || undefined };
  return {
    ...known,
    label: label || undefined,
    name: expression,
    values: values || undefined,
    otherwise: otherwise || undefined,
  };
}

const copyRow = (row: TableRow): TableRow => ({
  ...row,
  inputs: [...row.inputs],
  outputs: [...row.outputs],
  annotations: [...row.annotations],
});
