import type { KernelKind } from "./kernel.ts";
import { openScanPool, type ScanPool } from "./scan-pool.ts";
import { openPlanRoom, openScanner, type PlanRoom, type Scanner } from "./scanner.ts";
import type { Table } from "./table.ts";

/** How a table is scanned: the kernel, and further threads for many programs at once. */
export type Means = { readonly kernel?: KernelKind; readonly threads?: number };

/** A table with what is needed to scan it. Scans that run at the same time each have a room for their plans. */
export type MainTable = {
  readonly table: Table;
  readonly scanner: Scanner;
  readonly rooms: PlanRoom[];
  /** Opened when it is first asked for; undefined with one thread. */
  pool(): ScanPool | undefined;
  close(): Promise<void>;
};

export function openMain(table: Table, { kernel, threads = 1 }: Means): MainTable {
  let pool: ScanPool | undefined;
  return {
    table,
    scanner: openScanner(table, kernel),
    rooms: [],
    pool() {
      if (threads > 1) pool ??= openScanPool(table, threads, kernel);
      return pool;
    },
    async close() {
      await pool?.close();
      pool = undefined;
    },
  };
}

export function takeRoom({ table, rooms }: MainTable): PlanRoom {
  return rooms.pop() ?? openPlanRoom(table);
}
