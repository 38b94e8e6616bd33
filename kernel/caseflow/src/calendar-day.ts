/** The day in Asia/Shanghai (+08:00 all year), YYYY-MM-DD. */
export const calendarDay = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
