import type { DayProgram, Residual } from "../program.ts";
import { type KernelKind, openKernel, type ScanSegment } from "./kernel.ts";
import { BLOCK, BLOCK_BYTES, SEGMENT, ZONE_SHORTS, ZONES } from "./layout.ts";
import { type CodedTest, type Plan, planBytes, planOf, writePlan } from "./plan.ts";
import { blocksIn, segmentsOf, type Table } from "./table.ts";

/** What of a table a thread has to know to run a plan. */
export type Ground = Pick<Table, "size" | "directory" | "zones"> & { readonly columns: { readonly length: number } };

/** One thread's kernel and its memory for results. */
export type Scanner<T extends Ground = Table> = {
  readonly table: T;
  readonly kernel: ScanSegment;
  readonly match: number;
  readonly possible: number;
  readonly scratch: number;
};

export const SEGMENT_BYTES = SEGMENT / 8;
export const SCANNER_BYTES = 2 * SEGMENT_BYTES + 4 * BLOCK_BYTES + BLOCK / 64;

export function openScanner(table: Table, kind?: KernelKind): Scanner {
  return scannerAt(table, openKernel(table.arena, kind), table.arena.allocate(SCANNER_BYTES));
}

export function scannerAt<T extends Ground>(table: T, kernel: ScanSegment, address: number): Scanner<T> {
  const possible = address + SEGMENT_BYTES;
  return { table, kernel, match: address, possible, scratch: possible + SEGMENT_BYTES };
}

/** Fills the two bitmaps for one segment, of those whom `live` has. Returns possible * 2^32 + matches; 0 says nothing about the bitmaps. */
export function runPlan(
  { table, kernel, match, possible, scratch }: Scanner<Ground>,
  plan: number,
  live: number,
  segment: number,
): number {
  const columns = table.columns.length;
  return kernel(
    table.directory + segment * columns * 4,
    table.zones + segment * ZONES * columns * ZONE_SHORTS * 2,
    columns,
    blocksIn(table, segment),
    live + segment * SEGMENT_BYTES,
    plan,
    match,
    possible,
    scratch,
  );
}

/** A program in a table's codes: what the kernel decides, and rows whose candidates are walked. */
export type Coded = {
  /** Undecided subjects are left out. */
  readonly isDefinite: boolean;
  readonly plan: Plan | undefined;
  readonly residual: readonly { readonly plan: Plan; readonly residuals: readonly Residual[] }[];
};

export function codeProgram(table: Table, program: DayProgram, scope: readonly CodedTest[], isDefinite = false): Coded {
  const rows = program.rows.map(({ tests, residuals }) => ({
    tests: isDefinite ? tests.map((test) => ({ ...test, isDefinite })) : tests,
    residuals,
  }));
  const plain = rows.filter(({ residuals }) => residuals.length === 0);
  const rest = rows.filter(({ residuals }) => residuals.length > 0);
  return {
    isDefinite,
    plan: plain.length === 0 ? undefined : planOf(table, plain, scope),
    residual: rest.map((row) => ({ plan: planOf(table, [row], scope), residuals: row.residuals })),
  };
}

/** Room in shared memory for one run: its plans, and who was there when it began. Grows and is used again by the next. */
export type PlanRoom = {
  write(plans: readonly Plan[]): number[];
  /** Copies the live bits: a run that others interrupt counts everybody once. Returns the address. */
  freezeLive(): number;
};

export function openPlanRoom(table: Table): PlanRoom {
  let [address, size] = [0, 0];
  let frozen: number | undefined;
  return {
    freezeLive() {
      const bytes = segmentsOf(table) * SEGMENT_BYTES;
      frozen ??= table.arena.allocate(bytes);
      const memory = new Uint8Array(table.arena.memory.buffer);
      memory.copyWithin(frozen, table.live, table.live + bytes);
      return frozen;
    },
    write(plans) {
      const needed = plans.reduce((sum, plan) => sum + planBytes(plan), 0);
      if (needed > size) {
        size = Math.max(65_536, needed * 2);
        address = table.arena.allocate(size);
      }
      let next = address;
      return plans.map((plan) => {
        const at = next;
        next = writePlan(table, plan, at);
        return at;
      });
    },
  };
}
