import { say } from "./say.ts";
import type { Undo } from "./undo.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Ctrl-C stops everything, also half-way through the start; a second one does not wait. */
export function stopOnSignal(undo: Undo, working: Promise<unknown>): void {
  const stop = async () => {
    for (const signal of SIGNALS) process.removeAllListeners(signal);
    say("\nStopping …");
    await undo.run();
    await working.catch(() => {});
    await undo.run();
    process.exit(0);
  };
  for (const signal of SIGNALS) process.once(signal, () => void stop());
}
