import type { KernelKind } from "./kernel.ts";
import { openPlanRoom, openScanner, type PlanRoom, type Scanner } from "./scanner.ts";
import type { Table } from "./table.ts";

/** A table with what is needed to scan it. Scans that run at the same time each have a room for their plans. */
export type MainTable = { readonly table: Table; readonly scanner: Scanner; readonly rooms: PlanRoom[] };

export function openMain(table: Table, kernel?: KernelKind): MainTable {
  return { table, scanner: openScanner(table, kernel), rooms: [] };
}

export function takeRoom({ table, rooms }: MainTable): PlanRoom {
  return rooms.pop() ?? openPlanRoom(table);
}
