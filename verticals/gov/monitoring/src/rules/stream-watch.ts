import { setImmediate } from "node:timers/promises";
import { type Clock, type Db, newId, transact } from "@zhida/platform";
import { type WriterDeps, writeChange, writeProgress } from "../alarms/alarm-writer.ts";
import type { Liveness, StoredBatch, StreamListener } from "../stream.ts";
import type { OpenAlarm } from "./alarm-state.ts";
import type { EngineRule } from "./engine-rule.ts";
import { loadRules, loadSurroundings } from "./load-setup.ts";
import { relearn, relearnAll } from "./relearn.ts";
import { type AlarmChange, ruleEngine } from "./rule-engine.ts";

type Deps = Omit<WriterDeps, "rules"> & { db: Db; clock: Clock; log(error: unknown): void };

const TICK_MS = 5_000;
/** Rows between which other work of the process gets its turn. */
const SLICE = 5_000;

/** The rule engine at work in this process: fed by the stream, its alarms written, found again after a restart. */
export function streamWatch(deps: Deps) {
  const { db, clock } = deps;
  const engine = ruleEngine({ findDevice: deps.findDevice, newId });
  let rules: readonly EngineRule[] = [];
  const unwritten: AlarmChange[] = [];
  let counts: OpenAlarm[] = [];
  let lookedUntil: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const writer: WriterDeps = { ...deps, rules: () => rules };

  /** One after the other, in order. While the database is away they wait here; the cursor waits with them. */
  const write = (): Promise<void> => {
    writing = writing.then(async () => {
      try {
        while (unwritten[0]) {
          const [change] = unwritten;
          await transact(db, (tx) => writeChange(writer, { db: tx, now: clock.now(), requestId: newId() }, change));
          unwritten.shift();
        }
      } catch (error) {
        deps.log(error);
      }
    });
    return writing;
  };
  const writeRest = async () => {
    await write();
    if (unwritten.length > 0) return;
    counts.push(...engine.takeCounts());
    const until = lookedUntil;
    if (counts.length === 0 && until === undefined) return;
    await writeProgress(db, counts, until === undefined ? undefined : new Date(until));
    counts = [];
    if (lookedUntil === until) lookedUntil = undefined;
  };
  const reload = async () => {
    const next = await loadRules(db, deps.log);
    for (const { division, ...around } of await loadSurroundings(db)) engine.setSurroundings(division, around);
    rules = next;
    unwritten.push(...engine.setRules(next, clock.now().getTime()));
    await write();
  };
  const tick = async () => {
    try {
      unwritten.push(...engine.tick(clock.now().getTime()));
      await writeRest();
    } catch (error) {
      deps.log(error);
    } finally {
      if (timer) timer = setTimeout(() => void tick(), TICK_MS);
    }
  };

  const begun = Promise.withResolvers<void>();
  const listener: StreamListener = {
    onBatch: async (batch: StoredBatch) => {
      await begun.promise;
      for (const slice of slices(batch)) {
        unwritten.push(...engine.take(slice));
        if (unwritten.length > 0) await write();
        await setImmediate();
      }
      lookedUntil = batch.receivedAt;
    },
    onLiveness: async (changes: Liveness[]) => {
      await begun.promise;
      unwritten.push(...engine.takeLiveness(changes));
      await write();
    },
    onSkipped: async (from, to) => {
      unwritten.push(...(await relearn(db, engine, { from: new Date(from), to: new Date(to), mayRaise: true })));
      await write();
    },
  };
  return {
    listener,
    rules: () => rules,
    reload,
    /** Learns what was open and what the last hour held; what came after the last look is judged now. The stream waits so long. */
    start: async () => {
      await reload();
      unwritten.push(...(await relearnAll(db, engine, rules, clock.now())));
      await write();
      begun.resolve();
      timer = setTimeout(() => void tick(), TICK_MS);
    },
    stop: async () => {
      clearTimeout(timer);
      timer = undefined;
      await writeRest().catch(deps.log);
    },
  };
}

function* slices({ readings, positions }: StoredBatch): Generator<Pick<StoredBatch, "readings" | "positions">> {
  for (let from = 0; from < positions.length; from += SLICE) {
    yield { readings: [], positions: positions.slice(from, from + SLICE) };
  }
  for (let from = 0; from < readings.length; from += SLICE) {
    yield { readings: readings.slice(from, from + SLICE), positions: [] };
  }
}
