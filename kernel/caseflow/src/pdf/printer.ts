import { Worker } from "node:worker_threads";
import { refusePlatform } from "@zhida/platform";
import type { Notice } from "./draw-notice.ts";

/** Sets notices as PDF in a thread of its own: a page costs tenths of a second that no other request shall wait for. */
export type Printer = { print(notice: Notice): Promise<Uint8Array>; stop(): Promise<void> };

/** More are turned away with the advice to come back. */
const waitingAtMost = 50;

export function createPrinter(): Printer {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();

  const start = (): Worker => {
    const started = new Worker(new URL("./print-worker.ts", import.meta.url));
    started.unref();
    started.on("message", ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
      waiting.get(id)?.resolve(bytes);
      waiting.delete(id);
    });
    started.on("error", giveUp);
    started.on("exit", () => giveUp(busy()));
    return started;
  };
  /** The thread is gone: who waits is told, the next notice starts another. */
  const giveUp = (reason: unknown) => {
    worker = undefined;
    for (const each of waiting.values()) each.reject(reason);
    waiting.clear();
  };

  return {
    print(notice) {
      if (waiting.size >= waitingAtMost) throw busy();
      worker ??= start();
      const id = ++last;
      const job = Promise.withResolvers<Uint8Array>();
      waiting.set(id, job);
      worker.postMessage({ id, notice });
      return job.promise;
    },
    stop: async () => void (await worker?.terminate()),
  };
}

const busy = () => refusePlatform("busy", { params: { seconds: 5 }, retryAfter: 5 });
