import type { LocalizedText } from "@zhida/platform/contract";

/** 1 小时 20 分钟, to five minutes. */
export function sayHours(seconds: number): LocalizedText {
  const minutes = seconds < 600 ? Math.max(1, Math.round(seconds / 60)) : Math.round(seconds / 300) * 5;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const zh = [hours > 0 && `${hours} 小时`, rest > 0 && `${rest} 分钟`].filter(Boolean).join(" ");
  const en = [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(" ");
  return { zh: ` ${zh}`, en };
}

/** Hour and minute in China. */
export const sayTime = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
