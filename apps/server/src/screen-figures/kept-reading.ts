import type { Work } from "@zhida/platform";

/** Several screens and several parts of one ask for the same within a moment. */
const KEEP_MS = 1_000;

/** Reads a county once and keeps what was read for a second; a reading that fails is not kept. */
export function keptReading<Read>(
  read: (work: Work, division: string) => Promise<Read>,
  keepMs = KEEP_MS,
): (work: Work, division: string) => Promise<Read> {
  const kept = new Map<string, { until: number; reading: Promise<Read> }>();
  return (work, division) => {
    const known = kept.get(division);
    if (known && performance.now() < known.until) return known.reading;
    const reading = read(work, division);
    kept.set(division, { until: performance.now() + keepMs, reading });
    reading.catch(() => kept.delete(division));
    return reading;
  };
}
