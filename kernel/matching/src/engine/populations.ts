import type { Db, LiveBus, Logger, Work } from "@zhida/platform";
import { type FactSchema, type Population, PopulationBuilder } from "@zhida/policy-index";
import type { SubjectKind } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { listChangedSubjects, readAllSubjects } from "../store/subjects.ts";
import type { Held, Snapshots } from "./snapshots.ts";

/** The facts of all subjects of this process's divisions in memory, one population for each kind. */
export type Populations = {
  /** Begins to load; requests go on meanwhile. */
  start(): void;
  ready(): Promise<void>;
  /** Refused with 503 and Retry-After while loading. What was committed before the call counts. */
  of(work: Work, kind: SubjectKind): Promise<Population>;
  /** Other processes look for what this unit of work changed. */
  changed(work: Work): void;
  stop(): Promise<void>;
};

type Options = {
  db: Db;
  live: LiveBus;
  schema(kind: SubjectKind): FactSchema;
  /** The divisions that this process holds; all when absent. */
  divisions?: readonly string[];
  /** Without them every start reads everybody. */
  snapshots?: Snapshots;
  log?: Pick<Logger, "error">;
};

const kinds: readonly SubjectKind[] = ["person", "household", "enterprise"];
const TOPIC = "matching.facts-changed";
const RETRY_MS = 5_000;
/** From so many late subjects on they are worked into the columns. */
const COMPACT_FROM = 20_000;
/** When so many changed, as after a load of everybody, all is read anew. */
const REBUILD_FROM = 50_000;

/** How often the population is kept, so that after a crash little is to be read. */
const KEEP_MS = 3_600_000;

export function populations({ db, live, schema, divisions, snapshots, log }: Options): Populations {
  let held: Held | undefined;
  let loading: Promise<void> | undefined;
  let refreshing: Promise<void> | undefined;
  let stopped = false;

  const load = async (): Promise<void> => {
    while (!held && !stopped) {
      try {
        held = (await snapshots?.read(db, schema)) ?? (await readPopulations(db, schema, divisions, () => stopped));
      } catch (error) {
        if (stopped) return;
        log?.error({ err: error }, "the population could not be loaded");
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  };
  const refresh = async (from: Db): Promise<void> => {
    if (!held) return;
    const { rows, upTo } = await listChangedSubjects(from, { since: held.since, divisions, limit: REBUILD_FROM });
    if (rows.length === REBUILD_FROM) {
      held = undefined;
      loading = load();
      return;
    }
    for (const row of rows.toSorted((a, b) => Number(b.gone) - Number(a.gone))) {
      const population = held.populations.get(row.kind);
      if (!row.gone) population?.upsert(row.key, row.division, row.facts);
      else if (population?.find(row.key)?.region === row.division) population.remove(row.key);
    }
    held.since = upTo;
    for (const each of held.populations.values()) {
      if (each.waiting > Math.max(COMPACT_FROM, each.size / 50)) void each.compact();
    }
  };
  /** One after another, so that nothing changes in between. */
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    refreshing = (refreshing ?? Promise.resolve()).catch(() => {}).then(step);
    return refreshing;
  };
  /** Who comes while one is under way waits for the next. */
  const refreshOnce = (): Promise<void> => inTurn(() => refresh(db));
  const keep = async (): Promise<void> => {
    if (!snapshots || !held) return;
    await refresh(db);
    if (held) await snapshots.write(db, held);
  };
  const keepOnce = (): Promise<void> =>
    inTurn(keep).catch((error: unknown) => log?.error({ err: error }, "the population could not be kept"));
  const timer = snapshots && setInterval(() => void keepOnce(), KEEP_MS).unref();
  const unsubscribe = live.subscribe(TOPIC, () => void refreshOnce().catch(() => {}));
  const start = () => {
    loading ??= load();
  };
  return {
    start,
    ready: async () => {
      start();
      do {
        await loading;
        await refreshOnce();
      } while (!held && !stopped);
    },
    of: async (_, kind) => {
      start();
      if (!held) throw refuse("engine_loading", { retryAfter: 5 });
      await refreshOnce();
      const population = held?.populations.get(kind);
      if (!population) throw refuse("engine_loading", { retryAfter: 5 });
      return population;
    },
    changed: (work) => live.publish(work, TOPIC, {}),
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      unsubscribe();
      await loading;
      await refreshing?.catch(() => {});
      await keepOnce();
    },
  };
}

async function readPopulations(
  db: Db,
  schema: Options["schema"],
  divisions: readonly string[] | undefined,
  isStopped: () => boolean,
): Promise<Held> {
  const builders = new Map(kinds.map((kind) => [kind, new PopulationBuilder(schema(kind))]));
  const since = await readAllSubjects(db, { divisions, isStopped }, ({ kind, key, division, facts }) =>
    builders.get(kind)?.add(key, division, facts),
  );
  const built = new Map<SubjectKind, Population>();
  for (const [kind, builder] of builders) built.set(kind, await builder.finish());
  return { populations: built, since };
}
