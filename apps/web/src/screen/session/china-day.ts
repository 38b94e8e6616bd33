const CHINA_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Midnight in China before that time. */
export const chinaDayStart = (ms: number): number => Math.floor((ms + CHINA_MS) / DAY_MS) * DAY_MS - CHINA_MS;
