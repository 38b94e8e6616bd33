import type { UseQueryResult } from "@tanstack/react-query";
import type { IncidentSummary } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { Loaded } from "../../../ui/loaded.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { Figures } from "../../parts/figures.tsx";
import type { QueuePart } from "./queue-parts.ts";

type Props = { query: UseQueryResult<IncidentSummary>; onOpen: (part: QueuePart) => void };

/** The day in eight figures; those that are work open their part of the queue. */
export function CommandFigures({ query, onOpen }: Props) {
  const { t } = useTranslation("command");
  const percent = (share: number | null) => (share === null ? t("none") : `${(share * 100).toFixed(1)}%`);
  return (
    <Loaded query={query} waiting={<Skeleton lines={2} />}>
      {(day) => (
        <Figures
          label={t("figures.label")}
          figures={[
            { name: t("figures.newToday"), value: day.newToday },
            { name: t("figures.open"), value: day.open },
            {
              name: t("figures.overdue"),
              value: day.overdue,
              tone: day.overdue > 0 ? "cinnabar" : undefined,
              onOpen: () => onOpen("overdue"),
            },
            {
              name: t("figures.dueSoon"),
              value: day.dueSoon,
              tone: day.dueSoon > 0 ? "ochre" : undefined,
              onOpen: () => onOpen("soon"),
            },
            { name: t("figures.verifying"), value: day.verifying, onOpen: () => onOpen("verify") },
            { name: t("figures.closedToday"), value: day.closedToday },
            { name: t("figures.inTime"), value: percent(day.inTimeShare) },
            { name: t("figures.onTheSpot"), value: percent(day.onTheSpotShare) },
          ]}
        />
      )}
    </Loaded>
  );
}
