import type { Db, LiveBus, Work } from "@zhida/platform";
import { readRules, type StoredRules } from "../store/routing.ts";
import { type CompiledRule, compileRules } from "./compile-rule.ts";

const TOPIC = "incidents.routing";

type Known = Omit<StoredRules, "division"> & { compiled: CompiledRule[] };

/** The rules in force of every county, compiled and in memory. */
export type RoutingBook = {
  load(): Promise<void>;
  of(division: string): Known | undefined;
  /** After the commit every process reads them anew. */
  changed(work: Pick<Work, "db">, division: string): void;
  stop(): void;
};

export function createRoutingBook({ db, live }: { db: Db; live: LiveBus }): RoutingBook {
  const known = new Map<string, Known>();
  const read = async (division?: string) => {
    for (const { division: code, ...stored } of await readRules(db, division)) {
      known.set(code, { ...stored, compiled: compileRules(stored.rules) });
    }
  };
  const stop = live.subscribe(TOPIC, (division) => void read(String(division)).catch(() => {}));
  return {
    load: () => read(),
    of: (division) => known.get(division),
    changed: (work, division) => live.publish(work, TOPIC, division),
    stop,
  };
}
