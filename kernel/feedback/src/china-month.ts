import type { Month } from "./contract.ts";

/** The month in Asia/Shanghai, which keeps UTC+8 all year. */
export const monthOf = (instant: Date): Month => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 7);

/** The calendar day in Asia/Shanghai. */
export const dayOf = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
