import type { GatewayStatus } from "../contract.ts";
import type { Written } from "../store/write-batch.ts";
import type { Committer } from "./committer.ts";
import type { GatewayCounts, UnknownDevices } from "./gateway-counts.ts";
import type { Spool } from "./spool.ts";

type Deps = { counts: GatewayCounts[]; unknown: UnknownDevices; spool: Spool };

/** How the intake is doing. */
export class StatusReport {
  readonly #deps: Deps;
  readonly #stored = { frame: 0, reading: 0, position: 0 };
  #frames = 0;
  #askedAt = performance.now();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Frames that were there already are stored too; doubled readings and positions are not counted. */
  stored(sent: Written, written: Written): void {
    this.#stored.frame += sent.frame;
    this.#stored.reading += written.reading;
    this.#stored.position += written.position;
  }

  now(committer: Committer): GatewayStatus {
    const { counts, unknown, spool } = this.#deps;
    const seconds = (performance.now() - this.#askedAt) / 1_000;
    const framesPerS = seconds > 0 ? (this.#stored.frame - this.#frames) / seconds : 0;
    this.#frames = this.#stored.frame;
    this.#askedAt = performance.now();
    const { bytes, batches, oldestAtMs, rejected } = spool.state;
    return {
      gateways: counts.map((each) => ({ ...each })),
      storedFrames: this.#stored.frame,
      storedReadings: this.#stored.reading,
      storedPositions: this.#stored.position,
      framesPerS: Math.round(framesPerS),
      waitingBytes: committer.waitingBytes,
      commitP95Ms: p95(committer.commitMs),
      database: committer.isAway ? "away" : "up",
      spool: { bytes, batches, rejected, oldestAt: oldestAtMs ? new Date(oldestAtMs).toISOString() : null },
      unknown: unknown
        .list()
        .slice(0, 50)
        .map(({ lastAtMs, ...each }) => ({ ...each, lastAt: new Date(lastAtMs).toISOString() })),
    };
  }
}

function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length * 0.95)] ?? 0) * 10) / 10;
}
