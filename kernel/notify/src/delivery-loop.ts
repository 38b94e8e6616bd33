import { setTimeout } from "node:timers/promises";
import { afterCommit, type Work } from "@zhida/platform";
import { type DeliveryDeps, deliverDue } from "./deliver-due.ts";

export type DeliveryLoop = {
  /** Sends soon after the commit of `work`. */
  wake(work: Pick<Work, "db">): void;
  /** Sends now; answers how many deliveries were tried. */
  drain(): Promise<number>;
  stop(): Promise<void>;
};

/** Runs follow each other no closer, so that a crowd of notices is claimed and settled together; a single one goes at once. */
const GATHER_MS = 250;

/** One run at a time; whoever wakes it meanwhile gets one more run. A run that fails is repeated by the job, which reports it. */
export function createDeliveryLoop(deps: DeliveryDeps): DeliveryLoop {
  let running: Promise<unknown> | undefined;
  let again = false;
  const ended = new AbortController();
  const start = () => {
    again = true;
    running ??= runAll().finally(() => {
      running = undefined;
    });
  };
  const runAll = async () => {
    while (again && !ended.signal.aborted) {
      again = false;
      await deliverDue(deps).catch(() => {});
      await setTimeout(GATHER_MS, undefined, { signal: ended.signal, ref: false }).catch(() => {});
    }
  };
  return {
    wake: ({ db }) => afterCommit(db, start),
    drain: () => deliverDue(deps),
    stop: async () => {
      ended.abort();
      await running;
      await Promise.all(Object.values(deps.transports).map((transport) => transport.close?.()));
    },
  };
}
