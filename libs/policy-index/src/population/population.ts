import { type FactSchema, type Facts, type Program, programAtDay } from "../program.ts";
import { compactTable } from "./compact-table.ts";
import type { Delta, LateSubject } from "./delta.ts";
import { inTurns } from "./in-turns.ts";
import { lateOutcomes } from "./late-outcomes.ts";
import { type MainTable, type Means, openMain } from "./main-table.ts";
import { type MemoryUse, memoryUse } from "./memory-use.ts";
import { readValue, writeValue } from "./read-value.ts";
import { scanTable } from "./scan.ts";
import { type ProgramScope, scanManyPrograms } from "./scan-many.ts";
import { type Counts, type Scan, scanResult } from "./scan-result.ts";
import { snapshotParts } from "./snapshot.ts";
import type { ValueOf } from "./subject-truth.ts";
import { findPosition, isSet, liveBits, takeOut } from "./subjects.ts";
import { type Table, valueAt } from "./table.ts";
import { type Turned, turnedSubjects } from "./turned.ts";

export type ScanOptions = {
  /** Today as an epoch day. */
  readonly day: number;
  /** Only subjects of this division and of those below it: whose codes begin with it. */
  readonly region?: string;
  /** False leaves out of whom it cannot be said, which is faster. */
  readonly undecided?: boolean;
};

/** Facts of many subjects, for the question whom a policy fits. A change counts from the next scan on. */
export type Population = {
  readonly schema: FactSchema;
  readonly size: number;
  /** At once: a few milliseconds for ten million subjects, longer when residuals have to be walked. */
  scan(program: Program, options: ScanOptions): Scan;
  /** The same, giving way to other work of the event loop. A change made meanwhile does not count. */
  scanInTurns(program: Program, options: ScanOptions): Promise<Scan>;
  /** The counts of many programs in one pass over the subjects, giving way to other work. In the order of the programs. */
  scanMany(scopes: readonly ProgramScope[], options: { readonly day: number }): Promise<Counts[]>;
  /** Whose verdict is another on the second day than on the first, their facts being as they are. */
  turnedBetween(program: Program, day0: number, day1: number, region?: string): Promise<Turned[]>;
  find(key: string): { readonly region: string; readonly facts: Facts } | undefined;
  /** All facts of a subject, in place of those it had; a new subject is added. */
  upsert(key: string, region: string, facts: Facts): void;
  /** False when there is no such subject. */
  remove(key: string): boolean;
  /** Changes since the last `compact`. Each scan looks at every late subject: compact when it is worth it. */
  readonly waiting: number;
  /** Works the changes in. Needs the memory of both tables while it runs; scans and changes go on meanwhile. */
  compact(): Promise<void>;
  memoryUse(): MemoryUse;
  /** Ends the threads. */
  close(): Promise<void>;
  /** Everything in parts of at most 16 MB, for `restorePopulation`. To be taken without a change in between. */
  snapshot(): Generator<Uint8Array>;
};

export type Opening = Means & { readonly delta?: Delta };

export function openPopulation(written: Table, { delta: waiting = new Map(), ...means }: Opening = {}): Population {
  const { schema } = written;
  let main = openMain(written, means);
  let delta = waiting;
  let live = countLive(written);
  let journal: Change[] | undefined;
  let compaction: Promise<void> | undefined;

  function change(key: string, subject: LateSubject | undefined): boolean {
    const position = findPosition(main.table, key);
    const wasWritten = position >= 0 && takeOut(main.table, position);
    if (wasWritten) live--;
    const wasLate = delta.delete(key);
    if (subject !== undefined) delta.set(key, subject);
    journal?.push([key, subject]);
    return wasWritten || wasLate;
  }

  async function compact(): Promise<void> {
    journal = [];
    try {
      const table = await inTurns(compactTable(main.table, new Map(delta)));
      const changes = journal;
      journal = undefined;
      const before = main;
      main = openMain(table, means);
      delta = new Map();
      live = table.size;
      for (const [key, subject] of changes) change(key, subject);
      await before.close();
    } finally {
      journal = undefined;
    }
  }

  return {
    schema,
    get size() {
      return live + delta.size;
    },
    get waiting() {
      return main.table.size - live + delta.size;
    },
    scan: (program, options) => finish(scanSteps(main, delta, program, options)),
    scanInTurns: (program, options) => inTurns(scanSteps(main, delta, program, options)),
    scanMany: (scopes, { day }) => scanManyPrograms(main, delta, scopes, day),
    turnedBetween: (program, day0, day1, region = "") =>
      inTurns(turnedSubjects(main, delta, program, [day0, day1], region)),
    find(key) {
      const late = delta.get(key);
      if (late !== undefined) return { region: late.region, facts: factsOf(schema, (fact) => late.values[fact]) };
      const { table } = main;
      const position = findPosition(table, key);
      if (position < 0 || !isSet(liveBits(table), position)) return undefined;
      const read: ValueOf = (fact) => valueAt(table, fact, position);
      return { region: read(schema.length) as string, facts: factsOf(schema, read) };
    },
    upsert(key, region, facts) {
      const values = schema.map((definition) => readValue(definition, facts[definition.name]));
      change(key, { region, values });
    },
    remove: (key) => change(key, undefined),
    compact() {
      compaction ??= compact().finally(() => {
        compaction = undefined;
      });
      return compaction;
    },
    memoryUse: () => memoryUse(main.table),
    close: () => main.close(),
    snapshot: () => snapshotParts(main.table, delta),
  };
}

type Change = readonly [key: string, subject: LateSubject | undefined];

function* scanSteps(
  main: MainTable,
  delta: Delta,
  program: Program,
  { day, region = "", undecided = true }: ScanOptions,
): Generator<void, Scan> {
  const onDay = programAtDay(program, day);
  const late = lateOutcomes(main.table.schema, delta, onDay, region);
  const segments = yield* scanTable(main, onDay, region, !undecided);
  return scanResult(main.table, segments, undecided ? late : late.filter(({ outcome }) => outcome === "matched"));
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function factsOf(schema: FactSchema, read: ValueOf): Facts {
  const facts: Record<string, Facts[string]> = {};
  schema.forEach((definition, fact) => {
    const value = read(fact);
    if (value !== undefined) facts[definition.name] = writeValue(definition, value);
  });
  return facts;
}

function countLive(table: Table): number {
  const bits = liveBits(table);
  let live = 0;
  for (let position = 0; position < table.size; position++) if (isSet(bits, position)) live++;
  return live;
}
