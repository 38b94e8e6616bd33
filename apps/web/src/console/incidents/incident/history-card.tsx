import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { ActionTimeline } from "../../parts/action-timeline.tsx";

export function HistoryCard({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation("command");
  return (
    <Card title={t("incident.history")}>
      <ActionTimeline
        actions={detail.history}
        unnamed={{ applicant: t("by.applicant"), handler: t("by.handler"), system: t("by.system") }}
      />
    </Card>
  );
}
