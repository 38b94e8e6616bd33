/** The calendar day in Asia/Shanghai, which has kept UTC+8 without summer time since 1991. */
export const localDay = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
