import type { KeyboardEvent } from "react";
import type { Cell } from "./table-changes.ts";

export type GridMove = { to: Cell; extend: boolean };
type Size = { rows: number; columns: number; page: number };

/** Where a key leads from a cell, as in a spreadsheet; undefined for all other keys. */
export function moveOf(
  event: KeyboardEvent,
  { row, column }: Cell,
  { rows, columns, page }: Size,
): GridMove | undefined {
  const far = event.ctrlKey || event.metaKey;
  const places: Record<string, Cell> = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? rows - 1 : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? columns - 1 : column + 1 },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? rows - 1 : row, column: columns - 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
  };
  const to = places[event.key];
  return to && { to, extend: event.shiftKey };
}

/** Typing a sign begins to write it into the cell. */
export const isWriting = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
