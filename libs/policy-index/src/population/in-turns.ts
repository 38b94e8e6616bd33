import { setImmediate } from "node:timers/promises";

/** Work at a stretch before other work of the event loop gets its turn. */
const STRETCH_MS = 8;

/** Runs steps to their end without holding up the event loop for longer than a stretch and a step. */
export async function inTurns<T>(steps: Generator<unknown, T>): Promise<T> {
  let started = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - started < STRETCH_MS) continue;
    await setImmediate();
    started = performance.now();
  }
}
