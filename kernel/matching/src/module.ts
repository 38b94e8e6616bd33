import type { ExchangeService } from "@zhida/exchange";
import { type Db, type Job, type LiveBus, type Logger, newId, type Work } from "@zhida/platform";
import type { EngineDeps } from "./engine/deps.ts";
import { engineService } from "./engine/engine-service.ts";
import { engineJobs, follower } from "./engine/follow.ts";
import { matchedLists } from "./engine/matched-lists.ts";
import { policyBoard } from "./engine/policy-board.ts";
import { populations } from "./engine/populations.ts";
import { listMatched } from "./engine/scan-policy.ts";
import { snapshots } from "./engine/snapshots.ts";
import { tellMatches } from "./engine/tell-matches.ts";
import { todayOf } from "./facts/collect.ts";
import { CONSUMER } from "./facts/deps.ts";
import { factsService } from "./facts/facts-service.ts";
import { factRegistry } from "./facts/registry.ts";

export type CoreDeps = {
  db: Db;
  live: LiveBus;
  clock: { now(): Date };
  exchange: ExchangeService;
  /** The divisions whose subjects this process holds in memory; all when absent. */
  divisions?: readonly string[];
  /** A folder of this process for the population between two runs; without one every start reads everybody. */
  folder?: string;
  log?: Pick<Logger, "error">;
};

/** Facts and engine, without the policies: those come by `policiesFrom`. */
export function matchingCore({ db, live, clock, exchange, divisions, folder, log }: CoreDeps) {
  exchange.nameConsumer(CONSUMER, { zh: "政策匹配", en: "Policy matching" });
  const registry = factRegistry();
  const board = policyBoard({ registry, live });
  const held = populations({
    ...{ db, live, divisions, log, schema: board.schema },
    ...(folder !== undefined && { snapshots: snapshots(folder, divisions) }),
  });
  const facts = {
    exchange,
    registry,
    onFactsChanged: async (...[work, changes]: Parameters<Parameters<typeof factsService>[0]["onFactsChanged"]>) => {
      held.changed(work);
      await tellMatches(board, work, changes);
    },
  };
  const engine: EngineDeps = {
    facts,
    board,
    populations: held,
    lists: matchedLists((work, policy) => listMatched(engine, work, policy)),
  };
  const following = follower(engine, { db, clock, log });
  let compiling: Promise<unknown> | undefined;
  return {
    service: { ...factsService(facts), ...engineService(engine) },
    jobs: engineJobs(engine) as Job[],
    start: async () => {
      following.start();
      held.start();
      // The first visitor does not wait for it; why it failed is told to whoever asks next.
      const work: Work = { db, now: clock.now(), requestId: newId() };
      compiling = board.on(work, todayOf(work)).catch(() => {});
    },
    stop: async () => {
      await compiling;
      await following.stop();
      await held.stop();
    },
  };
}
