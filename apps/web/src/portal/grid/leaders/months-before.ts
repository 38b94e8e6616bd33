import { dateInChina } from "@zhida/platform/contract";

/** This month in China and those before it, `YYYY-MM`, the newest first. */
export function monthsBefore(now: Date, count: number): string[] {
  const [year, month] = dateInChina(now).split("-").map(Number) as [number, number];
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back)).toISOString().slice(0, 7),
  );
}
