import type { Month } from "./contract.ts";

/** The month in Asia/Shanghai, which keeps UTC+8 all year. */
export const monthOf = (instant: Date): Month => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 7);
