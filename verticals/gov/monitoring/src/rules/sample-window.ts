export type Aggregate = "avg" | "min" | "max" | "sum" | "count" | "median" | "stddev" | "first" | "last" | "rate";

/** The samples of the last `spanMs`, `(newest − spanMs, newest]`, in the order of their own time. */
export type SampleWindow = {
  readonly spanMs: number;
  /** What comes late is put where it belongs; what is older than the window is left out. */
  add(at: number, value: number): void;
  /** Null where there is nothing to aggregate. `rate` is the change per minute from the first to the last. */
  aggregate(kind: Aggregate): number | null;
};

/** A device that sends more than this in one window loses the oldest of it. */
const MOST_SAMPLES = 16_384;

export function sampleWindow(spanMs: number): SampleWindow {
  let times = new Float64Array(16);
  let values = new Float64Array(16);
  let start = 0;
  let size = 0;
  let sum = 0;
  let addsUntilResummed = 0;
  const slot = (i: number) => (start + i) & (times.length - 1);
  const timeAt = (i: number) => times[slot(i)] as number;
  const valueAt = (i: number) => values[slot(i)] as number;

  const dropOldest = () => {
    sum -= valueAt(0);
    start = slot(1);
    size--;
  };
  const grow = () => {
    const [olderTimes, olderValues, mask] = [times, values, times.length - 1];
    times = new Float64Array(olderTimes.length * 2);
    values = new Float64Array(olderTimes.length * 2);
    for (let i = 0; i < size; i++) {
      times[i] = olderTimes[(start + i) & mask] as number;
      values[i] = olderValues[(start + i) & mask] as number;
    }
    start = 0;
  };
  /** Adding and taking away lets rounding errors pile up: now and then the sum is taken anew. */
  const resum = () => {
    sum = 0;
    for (let i = 0; i < size; i++) sum += valueAt(i);
    addsUntilResummed = 1_024;
  };

  const add = (at: number, value: number) => {
    if (size > 0 && at <= timeAt(size - 1) - spanMs) return;
    if (size === times.length) {
      if (size < MOST_SAMPLES) grow();
      else dropOldest();
    }
    let i = size++;
    for (; i > 0 && timeAt(i - 1) > at; i--) {
      times[slot(i)] = timeAt(i - 1);
      values[slot(i)] = valueAt(i - 1);
    }
    times[slot(i)] = at;
    values[slot(i)] = value;
    sum += value;
    const oldest = timeAt(size - 1) - spanMs;
    while (timeAt(0) <= oldest) dropOldest();
    if (addsUntilResummed-- === 0) resum();
  };

  const extreme = (isBetter: (a: number, b: number) => boolean) => {
    let best = valueAt(0);
    for (let i = 1; i < size; i++) if (isBetter(valueAt(i), best)) best = valueAt(i);
    return best;
  };
  const aggregate = (kind: Aggregate): number | null => {
    if (kind === "count") return size;
    if (kind === "sum") return size === 0 ? 0 : sum;
    if (size === 0) return null;
    switch (kind) {
      case "avg":
        return sum / size;
      case "min":
        return extreme((a, b) => a < b);
      case "max":
        return extreme((a, b) => a > b);
      case "first":
        return valueAt(0);
      case "last":
        return valueAt(size - 1);
      case "median": {
        const sorted = Float64Array.from({ length: size }, (_, i) => valueAt(i)).sort();
        const upper = sorted[size >> 1] as number;
        return size % 2 === 1 ? upper : ((sorted[(size >> 1) - 1] as number) + upper) / 2;
      }
      case "stddev": {
        if (size < 2) return null;
        const mean = sum / size;
        let squares = 0;
        for (let i = 0; i < size; i++) squares += (valueAt(i) - mean) ** 2;
        return Math.sqrt(squares / (size - 1));
      }
      case "rate": {
        const minutes = (timeAt(size - 1) - timeAt(0)) / 60_000;
        return minutes > 0 ? (valueAt(size - 1) - valueAt(0)) / minutes : null;
      }
    }
  };
  return { spanMs, add, aggregate };
}
