import type { RegisteredTerminal } from "../store/gateway-devices.ts";

type Waiting = { terminal: RegisteredTerminal; done: () => void; failed: (error: unknown) => void };

/**
 * Writes down the terminals that register. A whole fleet may do so at once: those that come while others are being written share the next
 * statement. Of one terminal that asks again and again the last registration counts.
 */
export function terminalWriter(
  write: (terminals: RegisteredTerminal[]) => Promise<void>,
): (terminal: RegisteredTerminal) => Promise<void> {
  let waiting: Waiting[] = [];
  let running = false;
  const run = async () => {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const newest = new Map(batch.map(({ terminal }) => [terminal.id, terminal]));
      try {
        await write([...newest.values()]);
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    running = false;
  };
  return (terminal) =>
    new Promise((done, failed) => {
      waiting.push({ terminal, done, failed });
      if (!running) void run();
    });
}
