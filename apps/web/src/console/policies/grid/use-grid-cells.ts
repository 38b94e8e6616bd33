import { useState } from "react";
import type { Block, Cell } from "./table-changes.ts";

export type GridCells = {
  active: Cell;
  block: Block;
  go: (to: Cell, extend?: boolean) => void;
};

/** Which cell is active and which block is marked; both are read inside the table as it is now, also after rows came or went. */
export function useGridCells(rows: number, columns: number): GridCells {
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Cell>(active);
  const inside = ({ row, column }: Cell): Cell => ({
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  const go = (to: Cell, extend = false) => {
    setActive(to);
    if (!extend) setAnchor(to);
  };
  const [a, b] = [inside(active), inside(anchor)];
  const block = {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
  return { active: a, block, go };
}
