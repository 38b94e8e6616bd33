const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export type TimeLeft = { unit: "minutes" | "hours" | "days"; count: number };

/** How far apart two moments are, in the unit in which one would say it: minutes below two hours, hours below two days. */
export function timeLeft(fromMs: number, toMs: number): TimeLeft {
  const apart = Math.abs(toMs - fromMs);
  if (apart < 2 * HOUR_MS) return { unit: "minutes", count: Math.floor(apart / MINUTE_MS) };
  if (apart < 2 * DAY_MS) return { unit: "hours", count: Math.floor(apart / HOUR_MS) };
  return { unit: "days", count: Math.floor(apart / DAY_MS) };
}
