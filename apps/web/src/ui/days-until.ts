const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

/** Calendar days in China from `now` to the instant: 0 is today, negative is past. */
export function daysUntil(instant: string, now: Date): number {
  const dayOf = (at: Date) => Math.floor((at.getTime() + CHINA_MS) / DAY_MS);
  return dayOf(new Date(instant)) - dayOf(now);
}
