import type { LoadState, ReadingKind } from "./contract.ts";

/** One reading that PostgreSQL has confirmed. */
export type StoredReading = {
  deviceId: string;
  division: string;
  factor: string;
  kind: ReadingKind;
  /** Epoch milliseconds of the measurement. */
  at: number;
  value: number;
  /** Data mark of HJ 212-2017; N is normal. */
  flag: string;
  /** False for what is older than an hour, or measured in calibration or maintenance: it is kept, and raises no alarm. */
  mayAlarm: boolean;
};

export type StoredPosition = {
  deviceId: string;
  division: string;
  at: number;
  lon: number;
  lat: number;
  speedKmh: number;
  /** Degrees from north, clockwise. */
  direction: number;
  /** Status word of JT/T 808, 0 for other protocols. */
  status: number;
  load: LoadState;
  mileageKm: number | null;
  mayAlarm: boolean;
};

/** What one commit stored, in the order of arrival. Doubles of the same batch or of the last value are left out. */
export type StoredBatch = { readings: StoredReading[]; positions: StoredPosition[]; receivedAt: number };

/** A device that fell silent, or is back; or whose clock was found wrong (again and again) or right. */
export type Liveness = { deviceId: string; division: string; at: number } & (
  | { change: "online" | "offline" }
  | { change: "clock"; offsetMs: number | null }
);

/**
 * Follows the stream in the process that takes it in. Called one batch after the other, each time when the promise before is settled;
 * what comes in meanwhile waits, joined into larger batches, and never keeps the gateways from storing.
 * When too much waits, the oldest is left out and counted: `onSkipped` says from when to when, so that it can be read again.
 */
export type StreamListener = {
  onBatch(batch: StoredBatch): void | Promise<void>;
  onLiveness?(changes: Liveness[]): void | Promise<void>;
  onSkipped?(fromMs: number, toMs: number): void | Promise<void>;
};
