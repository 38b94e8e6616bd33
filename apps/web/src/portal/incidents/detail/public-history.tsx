import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { Timeline } from "../../../ui/timeline.tsx";
import { useNow } from "../../demo/demo-queries.ts";

/** 办理进度: each step as everybody may see it, the newest first. */
export function PublicHistory({ history }: Pick<IncidentDetail, "history">) {
  const { t } = useTranslation("reporting");
  const text = useText();
  const { time } = useFormats();
  const now = useNow();
  return (
    <Card title={t("incident.progress")}>
      <Timeline
        steps={history.toReversed().map((action, index) => ({
          key: action.seq,
          title: action.from === null ? t("incident.reported") : text(action.label),
          meta: [time(action.at, now), action.actor.organisation].filter(Boolean).join(" · "),
          text: action.note ?? undefined,
          stage: index === 0 ? "now" : "past",
        }))}
      />
    </Card>
  );
}
