/** So many intervals without data are a gap. */
const MISSED = 3;
/** Nearly all of what was missing came in: the gap is filled. */
const FILLED = 0.9;
/** The last ones that may still be filled. */
const MOST_OPEN = 32;

export type FoundGap = { fromMs: number; toMs: number; expected: number; filled: number; filledAtMs: number | null };

/** Finds the stretches in which a device said nothing, and which of them late data fill. */
export class GapWatch {
  #newestMs: number | null;
  readonly #open: FoundGap[] = [];

  constructor(newestMs: number | null) {
    this.#newestMs = newestMs;
  }

  /** The gap that data of this time reveal or help to fill. */
  see(atMs: number, intervalMs: number, nowMs: number): FoundGap | undefined {
    const newest = this.#newestMs;
    if (newest !== null && atMs <= newest) return this.#fill(atMs, nowMs);
    this.#newestMs = atMs;
    if (newest === null || atMs - newest <= MISSED * intervalMs) return undefined;
    const expected = Math.round((atMs - newest) / intervalMs) - 1;
    const gap: FoundGap = { fromMs: newest, toMs: atMs, expected, filled: 0, filledAtMs: null };
    if (this.#open.push(gap) > MOST_OPEN) this.#open.shift();
    return gap;
  }

  #fill(atMs: number, nowMs: number): FoundGap | undefined {
    const gap = this.#open.find(({ fromMs, toMs }) => atMs > fromMs && atMs < toMs);
    if (!gap) return undefined;
    gap.filled += 1;
    if (gap.filled >= gap.expected * FILLED) {
      gap.filledAtMs = nowMs;
      this.#open.splice(this.#open.indexOf(gap), 1);
    }
    return gap;
  }
}
