import { useTranslation } from "react-i18next";
import { daysUntil } from "./days-until.ts";
import { Tag } from "./tag.tsx";

type Props = { dueAt: string | null; paused?: boolean; now: Date };

/** How long is left: calm while there is time, ochre on the last two days, red once it is over. */
export function DeadlineBadge({ dueAt, paused, now }: Props) {
  const { t } = useTranslation();
  if (paused) return <Tag tone="slate">{t("deadline.paused")}</Tag>;
  if (!dueAt) return null;
  const days = daysUntil(dueAt, now);
  if (new Date(dueAt) < now) return <Tag tone="cinnabar">{t("deadline.overdue")}</Tag>;
  if (days === 0) return <Tag tone="ochre">{t("deadline.today")}</Tag>;
  return <Tag tone={days <= 2 ? "ochre" : "jade"}>{t("deadline.left", { count: days })}</Tag>;
}
