import { type Accepts, type DayRow, type FactSchema, type Program, type Residual, rowAtDay } from "../program.ts";
import { setBit } from "./bitmap.ts";
import { type ColumnTests, FactColumn } from "./fact-column.ts";
import { packRowTests, type RowTests, repackRowTests } from "./row-tests.ts";

/**
 * The rows of all programs. The first row of the policy at position p is row p, so that bits of rows are bits of policies; further
 * rows follow from `firstExtra` on.
 */
export type RowTable = {
  readonly policies: number;
  readonly words: number;
  readonly firstExtra: number;
  /** Of extra rows, by their number from `firstExtra` on. */
  readonly extraPolicy: Int32Array;
  /** The extra rows of a policy that has any. */
  readonly extrasOf: ReadonlyMap<number, readonly number[]>;
  readonly alive: Uint32Array;
  readonly rowTests: RowTests;
  readonly columns: readonly (FactColumn | undefined)[];
  readonly residuals: ReadonlyMap<number, readonly Residual[]>;
  /** The rows with a residual that reads a fact. */
  readonly residualRows: ReadonlyMap<number, readonly number[]>;
  /** What the columns were made of, and where today moves it. */
  readonly tests: readonly { readonly rows: number[]; readonly accepts: Accepts[] }[];
  readonly moving: readonly {
    readonly fact: number;
    readonly position: number;
    readonly row: Program["rows"][number];
  }[];
};

export function buildRowTable(programs: readonly Program[], schema: FactSchema, day: number): RowTable {
  const firstExtra = Math.ceil(programs.length / 32) * 32;
  const extraPolicy: number[] = [];
  const extrasOf = new Map<number, number[]>();
  const rows: (DayRow | undefined)[] = new Array(firstExtra).fill(undefined);
  const tests = schema.map(() => ({ rows: [] as number[], accepts: [] as Accepts[] }));
  const moving: { fact: number; position: number; row: Program["rows"][number] }[] = [];
  const placed: { fact: number; position: number }[][] = [];
  const place = (row: Program["rows"][number], at: number) => {
    const dayRow = rowAtDay(row, day);
    rows[at] = dayRow;
    const positions: { fact: number; position: number }[] = [];
    placed[at] = positions;
    const movingFacts = new Set(row.tests.flatMap(({ fact, accepts }) => (accepts.kind === "today" ? [fact] : [])));
    for (const { fact, accepts } of dayRow.tests) {
      const column = tests[fact] as (typeof tests)[number];
      if (movingFacts.has(fact)) moving.push({ fact, position: column.rows.length, row });
      positions.push({ fact, position: column.rows.length });
      column.rows.push(at);
      column.accepts.push(accepts);
    }
  };
  for (const [policy, { rows: own }] of programs.entries()) if (own[0] !== undefined) place(own[0], policy);
  for (const [policy, { rows: own }] of programs.entries()) {
    if (own.length < 2) continue;
    const extras = own.slice(1).map((_, i) => firstExtra + extraPolicy.length + i);
    extrasOf.set(policy, extras);
    for (const [i, row] of own.slice(1).entries()) {
      extraPolicy.push(policy);
      place(row, extras[i] as number);
    }
  }
  const words = Math.ceil(rows.length / 32);
  const alive = new Uint32Array(words);
  for (const [at, row] of rows.entries()) if (row !== undefined) setBit(alive, at);
  const columns = tests.map((column, fact) => columnOf(schema, fact, column, words));
  return {
    policies: programs.length,
    words,
    firstExtra,
    extraPolicy: Int32Array.from(extraPolicy),
    extrasOf,
    alive,
    rowTests: packRowTests(rows.length, (row) => placed[row] ?? [], columns),
    ...residualsOf(rows),
    columns,
    tests,
    moving,
  };
}

/** The same rows on another day: only the columns of facts that are compared with today are made anew. */
export function rowTableAtDay(table: RowTable, schema: FactSchema, day: number): RowTable {
  const changed = new Set(table.moving.map(({ fact }) => fact));
  const tests = table.tests.map((column, fact) =>
    changed.has(fact) ? { rows: column.rows, accepts: [...column.accepts] } : column,
  );
  for (const { fact, position, row } of table.moving) {
    const own = { tests: row.tests.filter((test) => test.fact === fact), residuals: [] };
    const accepts = rowAtDay(own, day).tests[0]?.accepts;
    const column = tests[fact];
    if (accepts !== undefined && column !== undefined) column.accepts[position] = accepts;
  }
  const columns = table.columns.map((column, fact) =>
    changed.has(fact) ? columnOf(schema, fact, tests[fact] as ColumnTests, table.words) : column,
  );
  const rowTests = repackRowTests(table.rowTests, changed, columns);
  return { ...table, alive: table.alive.slice(), tests, columns, rowTests };
}

function columnOf(schema: FactSchema, fact: number, tests: ColumnTests, words: number): FactColumn | undefined {
  const definition = schema[fact];
  return definition === undefined || tests.rows.length === 0 ? undefined : new FactColumn(definition, tests, words);
}

function residualsOf(rows: readonly (DayRow | undefined)[]) {
  const residuals = new Map<number, readonly Residual[]>();
  const residualRows = new Map<number, number[]>();
  for (const [at, row] of rows.entries()) {
    if (row === undefined || row.residuals.length === 0) continue;
    residuals.set(at, row.residuals);
    for (const fact of new Set(row.residuals.flatMap((residual) => residual.facts))) {
      const reading = residualRows.get(fact);
      if (reading === undefined) residualRows.set(fact, [at]);
      else reading.push(at);
    }
  }
  return { residuals, residualRows };
}
