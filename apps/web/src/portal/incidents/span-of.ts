const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type Span = { unit: "minutes" | "hours" | "days"; count: number };

/** How long, in the largest unit of which there are at least two; never less than a minute. */
export function spanOf(from: Date, to: Date): Span {
  const ms = Math.max(0, to.getTime() - from.getTime());
  if (ms >= 2 * DAY_MS) return { unit: "days", count: Math.floor(ms / DAY_MS) };
  if (ms >= 2 * HOUR_MS) return { unit: "hours", count: Math.floor(ms / HOUR_MS) };
  return { unit: "minutes", count: Math.max(1, Math.floor(ms / 60_000)) };
}
