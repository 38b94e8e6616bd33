import { type Db, dateInChina, type LiveBus } from "@zhida/platform";
import { compileProcess, type Process } from "./process.ts";
import { refuse } from "./refusals.ts";
import { listDefinitions } from "./store/definitions.ts";
import type { DefinitionRecord } from "./store/tables.ts";

/** The published processes, kept in memory: a published version never changes, so only news of a new one empties it. */
export type ProcessRegister = {
  get(db: Db, code: string, version: number): Promise<Process>;
  /** The newest published version that is valid on the day of `now`. */
  current(db: Db, code: string, now: Date): Promise<Process>;
  stop(): void;
};

export const definitionsChanged = "caseflow.definitions";
/** Live news may be lost between processes; after this time the register looks again by itself. */
const freshForMs = 60_000;

export function createProcessRegister(live: LiveBus): ProcessRegister {
  const compiled = new Map<string, Process>();
  let published: DefinitionRecord[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  const stop = live.subscribe(definitionsChanged, () => {
    readAt = Number.NEGATIVE_INFINITY;
  });

  const read = async (db: Db) => {
    published = (await listDefinitions(db)).filter(({ state }) => state === "published");
    readAt = performance.now();
  };
  const compile = (definition: DefinitionRecord): Process => {
    const key = `${definition.code}@${definition.version}`;
    const process = compiled.get(key) ?? compileProcess(definition);
    compiled.set(key, process);
    return process;
  };

  return {
    async get(db, code, version) {
      const known = compiled.get(`${code}@${version}`);
      if (known) return known;
      const find = () => published.find((each) => each.code === code && each.version === version);
      if (!find()) await read(db);
      const found = find();
      if (!found) throw refuse("process_not_found");
      return compile(found);
    },
    async current(db, code, now) {
      if (performance.now() - readAt > freshForMs) await read(db);
      const today = dateInChina(now);
      const found = published.findLast((each) => each.code === code && each.valid_from <= today);
      if (!found) throw refuse("process_not_found");
      return compile(found);
    },
    stop,
  };
}
