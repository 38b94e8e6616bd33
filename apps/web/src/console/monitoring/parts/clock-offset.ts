/** Beyond ten minutes what a device sends is kept under the time of arrival (`clock`). */
const LIES_FROM_MS = 10 * 60_000;

export const isClockWrong = (offsetMs: number | null): boolean =>
  offsetMs !== null && Math.abs(offsetMs) > LIES_FROM_MS;

/** How far a device's clock is off: `+3.2 s`, `−14 min`. */
export function offsetText(offsetMs: number): string {
  const sign = offsetMs < 0 ? "−" : "+";
  const seconds = Math.abs(offsetMs) / 1000;
  if (seconds < 120) return `${sign}${seconds.toFixed(1)} s`;
  if (seconds < 7200) return `${sign}${Math.round(seconds / 60)} min`;
  return `${sign}${(seconds / 3600).toFixed(1)} h`;
}
