import type { ClockStatus } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { timeLeft } from "./time-left.ts";
import { useDeadline } from "./use-deadline.ts";

type Props = { clock: ClockStatus; dueAt: string | null; now: Date };

const DUE_SOON_MS = 2 * 3_600_000;

/** How much time is left to the minute: incidents are a matter of hours, not of working days alone. */
export function DueTag({ clock, dueAt, now }: Props) {
  const { t } = useTranslation("command");
  const deadline = useDeadline();
  if (clock === "met" || clock === "missed" || clock === "paused")
    return <Tag tone={ended[clock]}>{t(`clockEnded.${clock}`)}</Tag>;
  if (!dueAt) return <span className="quiet small">{t("clockNone")}</span>;
  const due = new Date(dueAt).getTime();
  const left = timeLeft(now.getTime(), due);
  const over = due <= now.getTime();
  const tone: Tone = over ? "cinnabar" : clock === "warning" || due - now.getTime() <= DUE_SOON_MS ? "ochre" : "jade";
  return (
    <span title={t("dueBy", { time: deadline(dueAt, now) })}>
      <Tag tone={tone}>{t(over ? `overBy.${left.unit}` : `left.${left.unit}`, { count: left.count })}</Tag>
    </span>
  );
}

const ended: Record<"met" | "missed" | "paused", Tone> = { met: "plain", missed: "cinnabar", paused: "slate" };
