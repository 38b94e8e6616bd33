import { parentPort, workerData } from "node:worker_threads";
import { type KernelKind, openKernel } from "./kernel.ts";
import { type Ground, runPlan, scannerAt } from "./scanner.ts";
import { segmentsOf } from "./table.ts";

/** Entry of a worker thread: counts plans over every n-th segment. See `openScanPool`. */
export type WorkerStart = {
  readonly memory: WebAssembly.Memory;
  readonly kernel: KernelKind | undefined;
  readonly ground: Ground;
  /** Where its results go in the shared memory. */
  readonly address: number;
  readonly first: number;
  readonly step: number;
};
export type WorkerOrder = { readonly order: number; readonly plans: Uint32Array; readonly live: number };
export type WorkerAnswer = {
  readonly order: number;
  readonly matched: Float64Array;
  readonly candidates: Float64Array;
};

const { memory, kernel, ground, address, first, step } = workerData as WorkerStart;
const scanner = scannerAt(ground, openKernel({ memory }, kernel), address);

parentPort?.on("message", ({ order, plans, live }: WorkerOrder) => {
  const answer: WorkerAnswer = {
    order,
    matched: new Float64Array(plans.length),
    candidates: new Float64Array(plans.length),
  };
  for (let segment = first; segment < segmentsOf(ground); segment += step) {
    for (let n = 0; n < plans.length; n++) {
      const counts = runPlan(scanner, plans[n]!, live, segment);
      answer.matched[n]! += counts % 2 ** 32;
      answer.candidates[n]! += Math.floor(counts / 2 ** 32);
    }
  }
  parentPort?.postMessage(answer);
});
