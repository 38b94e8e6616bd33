import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Clock } from "@zhida/platform";
import type { z } from "zod";
import type { GatewayStatus, IngestPayload, Protocol } from "../contract.ts";
import type { GatewaySettings } from "../gateways/settings.ts";
import type { Liveness } from "../stream.ts";
import type { IngestOutcome, Order, Report, StoredColumns, WorkerStart } from "./messages.ts";

export type IngestThreadOptions = {
  databaseUrl: string;
  dataFolder: string;
  settings: GatewaySettings;
  clock: Clock;
  onStored(stored: StoredColumns): void;
  onLiveness(changes: Liveness[]): void;
  onFailure(message: string): void;
};

export type IngestThread = {
  ports(): Partial<Record<Protocol, number>>;
  status(): GatewayStatus | undefined;
  reload(ids: string[]): void;
  ingest(request: {
    code: string;
    secret: string;
    payload: z.output<typeof IngestPayload>;
    raw: Uint8Array;
  }): Promise<IngestOutcome>;
  stop(): Promise<void>;
};

const CLOCK_MS = 500;
const RESTART_MS = 1_000;

/** The gateways in a thread of their own; a thread that fails is started again. Resolves when they listen. */
export async function startIngestThread(options: IngestThreadOptions): Promise<IngestThread> {
  const { databaseUrl, dataFolder, settings, clock, onStored, onLiveness, onFailure } = options;
  const waiting = new Map<number, (outcome: IngestOutcome) => void>();
  let ports: Partial<Record<Protocol, number>> = {};
  let status: GatewayStatus | undefined;
  let worker: Worker | undefined;
  let nextId = 1;
  let offsetMs = clock.offset();
  let stopping: (() => void) | undefined;

  const order = (message: Order, transfer: ArrayBuffer[] = []) => worker?.postMessage(message, transfer);

  const attend = (message: Report, listening: () => void) => {
    if (message.report === "stored") onStored(message.stored);
    else if (message.report === "liveness") onLiveness(message.changes);
    else if (message.report === "status") status = message.status;
    else if (message.report === "failure") onFailure(message.message);
    else if (message.report === "stopped") stopping?.();
    else if (message.report === "listening") {
      ports = message.ports;
      listening();
    } else {
      waiting.get(message.id)?.(message.outcome);
      waiting.delete(message.id);
    }
  };

  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      offsetMs = clock.offset();
      const workerData: WorkerStart = {
        databaseUrl,
        spoolFolder: join(dataFolder, "spool"),
        // What was any port keeps its number when the thread is started again.
        settings: { ...settings, ports: { ...settings.ports, ...ports } },
        clockOffsetMs: offsetMs,
      };
      worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData });
      worker.on("message", (message: Report) => attend(message, resolve));
      worker.on("error", (error) => {
        onFailure(`The gateways' thread failed: ${(error as Error).message}`);
        reject(error);
      });
      worker.on("exit", () => {
        for (const answer of waiting.values()) answer("crowded");
        waiting.clear();
        worker = undefined;
        if (stopping) return stopping();
        setTimeout(() => start().catch(() => {}), RESTART_MS).unref();
      });
    });
  await start();

  const following = setInterval(() => {
    if (clock.offset() === offsetMs) return;
    offsetMs = clock.offset();
    order({ order: "clock", offsetMs });
  }, CLOCK_MS);
  following.unref();

  return {
    ports: () => ports,
    status: () => status,
    reload: (ids) => {
      order({ order: "reload", ids });
    },
    ingest: ({ raw, ...request }) =>
      new Promise((resolve) => {
        if (!worker) return resolve("crowded");
        const id = nextId++;
        waiting.set(id, resolve);
        order({ order: "ingest", id, raw, ...request });
      }),
    stop: () =>
      new Promise((resolve) => {
        clearInterval(following);
        stopping = () => {
          const ending = worker;
          worker = undefined;
          void Promise.resolve(ending?.terminate()).then(() => resolve());
        };
        if (worker) order({ order: "stop" });
        else resolve();
      }),
  };
}
