/** The calendar day in China, `YYYY-MM-DD`. */
export const dayInChina = (at: Date): string => at.toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
