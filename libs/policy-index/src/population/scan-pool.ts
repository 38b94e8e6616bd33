import { Worker } from "node:worker_threads";
import type { KernelKind } from "./kernel.ts";
import type { WorkerAnswer, WorkerOrder, WorkerStart } from "./scan-worker.ts";
import { SCANNER_BYTES } from "./scanner.ts";
import type { Table } from "./table.ts";

/** Matches and candidates by plan. */
export type PlanCounts = { readonly matched: Float64Array; readonly candidates: Float64Array };

/** Threads that share the table's memory. They do not keep the process alive. */
export type ScanPool = {
  count(plans: Uint32Array, live: number): Promise<PlanCounts>;
  /** Waits for what is being counted. */
  close(): Promise<void>;
};

export function openScanPool(table: Table, threads: number, kernel?: KernelKind): ScanPool {
  const { arena, size, directory, zones, columns } = table;
  const ground = { size, directory, zones, columns: { length: columns.length } };
  let orders = 0;
  const running = new Set<Promise<unknown>>();
  const workers = Array.from({ length: threads }, (_, first) => {
    const address = arena.allocate(SCANNER_BYTES);
    const workerData: WorkerStart = { memory: arena.memory, kernel, ground, address, first, step: threads };
    const worker = new Worker(new URL("./scan-worker.ts", import.meta.url), { workerData });
    worker.unref();
    return worker;
  });
  return {
    async count(plans, live) {
      const order = orders++;
      const asked = Promise.all(workers.map((worker) => ask(worker, { order, plans, live })));
      running.add(asked);
      const answers = await asked.finally(() => running.delete(asked));
      const [matched, candidates] = [new Float64Array(plans.length), new Float64Array(plans.length)];
      for (const answer of answers) {
        answer.matched.forEach((count, n) => {
          matched[n]! += count;
          candidates[n]! += answer.candidates[n]!;
        });
      }
      return { matched, candidates };
    },
    async close() {
      await Promise.allSettled(running);
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** A thread that dies fails the orders that wait for it. */
function ask(worker: Worker, order: WorkerOrder): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const answer = (message: WorkerAnswer) => {
      if (message.order !== order.order) return;
      stop();
      resolve(message);
    };
    const fail = (error: unknown) => {
      stop();
      reject(error instanceof Error ? error : new Error("A scan thread ended before it answered"));
    };
    const stop = () => {
      worker.off("message", answer);
      worker.off("error", fail);
      worker.off("exit", fail);
      worker.unref();
    };
    worker.ref();
    worker.on("message", answer);
    worker.on("error", fail);
    worker.on("exit", fail);
    worker.postMessage(order);
  });
}
