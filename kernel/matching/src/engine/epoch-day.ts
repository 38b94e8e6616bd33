import type { IsoDate } from "@zhida/platform";

const DAY = 86_400_000;

/** Days since 1970-01-01. */
export const epochDay = (day: IsoDate): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

export const dayAfter = (day: IsoDate, days = 1): IsoDate =>
  new Date((epochDay(day) + days) * DAY).toISOString().slice(0, 10);
