/** HJ 212 devices set their clocks by ours; beyond this a clock is wrong. */
const TOLERANCE_MS = 10 * 60_000;
/** For so long an old clock has to run in step with ours before it is taken for a wrong one, and not for late data. */
const STEADY_MS = 30_000;
const STEADY_WITHIN_MS = 10_000;
/** As often has to be wrong what is told as wrong. */
const REPEATED = 3;

export type Sent = {
  /** When the device says that it sends (QN); undefined when it does not say. */
  sentMs: number | undefined;
  /** When it says that it measured. */
  dataMs: number;
  /** Only of live data the time says something of the clock. */
  isLive: boolean;
};

/**
 * Tells a clock that is wrong from data that come late: a wrong clock is off by a constant, late data catch up. A time ahead of ours is
 * always wrong.
 */
export class ClockWatch {
  #anchor: { dataMs: number; nowMs: number } | undefined;
  #wrong = 0;
  #toldMs: number | null = null;

  /** Milliseconds that the device's clock is ahead when it is wrong, else 0. */
  offsetOf({ sentMs, dataMs, isLive }: Sent, nowMs: number): number {
    const offset = sentMs === undefined ? this.#guess(dataMs, isLive, nowMs) : sentMs - nowMs;
    const isWrong = Math.abs(offset) > TOLERANCE_MS;
    if (isLive || sentMs !== undefined) this.#wrong = isWrong ? this.#wrong + 1 : 0;
    return isWrong ? offset : 0;
  }

  /** What has changed since it was told last: the offset of a clock that is wrong again and again, null when it is right. */
  news(offset: number): { offsetMs: number | null } | undefined {
    if (this.#toldMs === null && this.#wrong >= REPEATED) return this.#tell(offset);
    if (this.#toldMs !== null && this.#wrong === 0) return this.#tell(null);
    return undefined;
  }

  #tell(offsetMs: number | null): { offsetMs: number | null } {
    this.#toldMs = offsetMs;
    return { offsetMs };
  }

  #guess(dataMs: number, isLive: boolean, nowMs: number): number {
    const offset = dataMs - nowMs;
    if (offset > TOLERANCE_MS) return offset;
    if (offset >= -TOLERANCE_MS || !isLive) {
      if (isLive) this.#anchor = undefined;
      return 0;
    }
    const anchor = this.#anchor ?? { dataMs, nowMs };
    this.#anchor = anchor;
    const drift = Math.abs(dataMs - anchor.dataMs - (nowMs - anchor.nowMs));
    if (drift > STEADY_WITHIN_MS) {
      this.#anchor = { dataMs, nowMs };
      return 0;
    }
    return nowMs - anchor.nowMs >= STEADY_MS ? offset : 0;
  }
}
