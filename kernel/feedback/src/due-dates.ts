import { dueAt } from "@zhida/workdays";

/** The end (24:00) of the n-th calendar day after `from`; not moved by holidays, for people rate on holidays too. */
export function endAfterDays(from: Date, days: number): Date {
  const chinaDay = Math.floor((from.getTime() + CHINA_MS) / DAY_MS);
  return new Date((chinaDay + days + 1) * DAY_MS - CHINA_MS);
}

/** The end of the n-th working day after `from`. */
export const endAfterWorkdays = (from: Date, workdays: number): Date =>
  new Date(dueAt({ start: from.toISOString(), amount: workdays, unit: "workday" }));

const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;
