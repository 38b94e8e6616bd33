const CHINA_MS = 8 * 3_600_000;

/** The calendar date in China Standard Time (UTC+8 all year). */
export const dateInChina = (instant: Date): string => new Date(instant.getTime() + CHINA_MS).toISOString().slice(0, 10);
