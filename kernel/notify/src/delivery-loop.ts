import { afterCommit, type Work } from "@zhida/platform";
import { type DeliveryDeps, deliverDue } from "./deliver-due.ts";

export type DeliveryLoop = {
  /** Sends soon after the commit of `work`. */
  wake(work: Pick<Work, "db">): void;
  /** Sends now; answers how many deliveries were tried. */
  drain(): Promise<number>;
  stop(): Promise<void>;
};

/** One run at a time; whoever wakes it meanwhile gets one more run. A run that fails is repeated by the job, which reports it. */
export function createDeliveryLoop(deps: DeliveryDeps): DeliveryLoop {
  let running: Promise<unknown> | undefined;
  let again = false;
  let stopped = false;
  const start = () => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = deliverDue(deps)
      .catch(() => {})
      .then(() => {
        running = undefined;
        if (!again) return;
        again = false;
        start();
      });
  };
  return {
    wake: ({ db }) => afterCommit(db, start),
    drain: () => deliverDue(deps),
    stop: async () => {
      stopped = true;
      await running;
      await Promise.all(Object.values(deps.transports).map((transport) => transport.close?.()));
    },
  };
}
