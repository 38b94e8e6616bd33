import type { CaseClock } from "@zhida/caseflow/contract";
import { lastDayOf, workdaysBetween } from "@zhida/workdays";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { Tag, type Tone } from "../../ui/tag.tsx";
import { dayInChina } from "./day-in-china.ts";

type Props = {
  clock: CaseClock;
  now: Date;
  /** Until when the step that waits has to be taken, where the clock of the whole case has not begun. */
  stepDueAt?: string | null;
};

/** How many working days are left: calm, ochre once four fifths are gone, red when it is over. */
export function ClockBadge({ clock, now, stepDueAt }: Props) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { status, dueAt } = clock;
  if (status === "none" && stepDueAt) return <StepBadge dueAt={stepDueAt} now={now} />;
  if (status === "none") return <span className="quiet">{t(clock.term ? "clock.notBegun" : "clock.none")}</span>;
  if (!dueAt || status === "paused" || status === "met" || status === "missed") {
    return <Tag tone={tones[status]}>{t(`clock.${status}`)}</Tag>;
  }
  const left = workdaysLeft(dueAt, now);
  return (
    <span title={t("clock.lastDay", { date: date(lastDayOf(dueAt)) })}>
      <Tag tone={tones[status]}>
        {status === "overdue" ? t("clock.overdueBy", { count: Math.max(-left, 0) }) : t("clock.left", { count: left })}
      </Tag>
    </span>
  );
}

function StepBadge({ dueAt, now }: { dueAt: string; now: Date }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const left = workdaysLeft(dueAt, now);
  const isOver = new Date(dueAt) <= now;
  return (
    <span title={t("clock.lastDay", { date: date(lastDayOf(dueAt)) })}>
      <Tag tone={isOver ? "cinnabar" : left <= 1 ? "ochre" : "jade"}>
        {isOver ? t("clock.stepOverdue", { count: Math.max(-left, 0) }) : t("clock.stepLeft", { count: left })}
      </Tag>
    </span>
  );
}

/** Working days after today up to the last day of the term; negative once it is past. */
const workdaysLeft = (dueAt: string, now: Date): number => workdaysBetween(dayInChina(now), lastDayOf(dueAt));

const tones: Record<Exclude<CaseClock["status"], "none">, Tone> = {
  running: "jade",
  warning: "ochre",
  overdue: "cinnabar",
  paused: "slate",
  met: "plain",
  missed: "cinnabar",
};
