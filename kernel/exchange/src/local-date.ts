/** The calendar day in China at an instant, `YYYY-MM-DD`. China Standard Time has no summer time. */
export const localDate = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
