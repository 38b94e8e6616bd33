import { lastDayOf } from "@zhida/workdays";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";

/** A deadline as one would say it: one at midnight is the end of the day before. */
export function useDeadline(): (dueAt: string, now: Date) => string {
  const { t } = useTranslation("command");
  const { date, time } = useFormats();
  return (dueAt, now) => (isMidnight(dueAt) ? t("endOf", { date: date(lastDayOf(dueAt)) }) : time(dueAt, now));
}

const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

const isMidnight = (instant: string): boolean => (new Date(instant).getTime() + CHINA_MS) % DAY_MS === 0;
