import type { z } from "zod";
import type { GatewayStatus, IngestPayload, Protocol } from "../contract.ts";
import type { GatewaySettings } from "../gateways/settings.ts";
import type { Liveness } from "../stream.ts";
import type { SealedBatch } from "./batch.ts";

export type WorkerStart = {
  databaseUrl: string;
  spoolFolder: string;
  settings: GatewaySettings;
  clockOffsetMs: number;
};

/** From the server to the gateways' thread. */
export type Order =
  | { order: "clock"; offsetMs: number }
  /** These devices were registered or changed. */
  | { order: "reload"; ids: string[] }
  | {
      order: "ingest";
      id: number;
      code: string;
      secret: string;
      payload: z.output<typeof IngestPayload>;
      raw: Uint8Array;
    }
  | { order: "stop" };

export type StoredColumns = Pick<SealedBatch, "counts" | "columns" | "receivedAtMs">;

export type IngestOutcome = "durable" | "unauthorised" | "crowded";

/** And back. */
export type Report =
  | { report: "listening"; ports: Partial<Record<Protocol, number>> }
  | { report: "stored"; stored: StoredColumns }
  | { report: "liveness"; changes: Liveness[] }
  | { report: "ingested"; id: number; outcome: IngestOutcome }
  | { report: "status"; status: GatewayStatus }
  | { report: "failure"; message: string }
  | { report: "stopped" };
