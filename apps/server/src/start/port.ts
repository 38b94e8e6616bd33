import { createServer } from "node:net";

/** Finds out before anything is started; rejects with EADDRINUSE or EACCES. */
export function ensurePortFree({ host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
