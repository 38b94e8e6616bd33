import type { Language } from "@zhida/platform/contract";
import type { NoticeParam } from "./contract.ts";

/**
 * One value as text. `yuan`: integer fen → ￥1,234.50. `date` and `time` print China Standard Time;
 * an instant at midnight is the end of a term (24:00) and belongs to the day that ends.
 */
export function formatValue(value: NoticeParam, format: string | undefined, language: Language): string {
  if (typeof value === "object") return language === "en" ? value.en : value.zh;
  if (format === "yuan") return `￥${yuan.format(Number(value) / 100)}`;
  if (Number.isNaN(Date.parse(String(value)))) return String(value);
  if (format === "date")
    return DATE_ONLY.test(String(value)) ? dateOf(`${value}T00:00:00Z`, 0, language) : endDay(value, language);
  if (format === "time") return timeOf(value, language);
  return String(value);
}

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const CHINA_MS = 8 * 3_600_000;
const yuan = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const englishDate = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

function dateOf(instant: string | number, shift: number, language: Language): string {
  const day = new Date(new Date(instant).getTime() + shift);
  if (language === "en") return englishDate.format(day);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

const endDay = (instant: string | number, language: Language) => dateOf(instant, CHINA_MS - 1, language);

function timeOf(instant: string | number, language: Language): string {
  const local = new Date(new Date(instant).getTime() + CHINA_MS);
  const clock = local.toISOString().slice(11, 16);
  const isMidnight = local.getTime() % 86_400_000 === 0;
  return `${dateOf(instant, CHINA_MS - (isMidnight ? 1 : 0), language)} ${isMidnight ? "24:00" : clock}`;
}
