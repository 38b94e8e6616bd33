import type { CaseClock } from "@zhida/caseflow/contract";
import { lastDayOf, workdaysBetween } from "@zhida/workdays";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { Tag, type Tone } from "../../ui/tag.tsx";
import { dayInChina } from "./day-in-china.ts";

/** How many working days are left: calm, ochre once four fifths are gone, red when it is over. */
export function ClockBadge({ clock, now }: { clock: CaseClock; now: Date }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { status, dueAt } = clock;
  if (status === "none" || (!dueAt && status !== "paused")) return <span className="quiet">{t("clock.none")}</span>;
  if (status !== "running" && status !== "warning" && status !== "overdue") {
    return <Tag tone={tones[status]}>{t(`clock.${status}`)}</Tag>;
  }
  const last = lastDayOf(dueAt!);
  const left = workdaysBetween(dayInChina(now), last);
  const words =
    status === "overdue"
      ? t("clock.overdueBy", { count: Math.max(-left, 0) })
      : t("clock.left", { count: Math.max(left, 0) });
  return (
    <span title={t("clock.lastDay", { date: date(last) })}>
      <Tag tone={tones[status]}>{words}</Tag>
    </span>
  );
}

const tones: Record<Exclude<CaseClock["status"], "none">, Tone> = {
  running: "jade",
  warning: "ochre",
  overdue: "cinnabar",
  paused: "slate",
  met: "plain",
  missed: "cinnabar",
};
