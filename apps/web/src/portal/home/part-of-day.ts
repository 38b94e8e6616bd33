const CHINA_HOURS = 8;

/** Which greeting fits the hour in China. */
export function partOfDay(now: Date): "morning" | "noon" | "afternoon" | "evening" {
  const hour = (now.getUTCHours() + CHINA_HOURS) % 24;
  if (hour >= 5 && hour < 11) return "morning";
  if (hour >= 11 && hour < 13) return "noon";
  if (hour >= 13 && hour < 18) return "afternoon";
  return "evening";
}
