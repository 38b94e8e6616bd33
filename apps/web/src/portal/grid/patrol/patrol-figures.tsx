import { useTranslation } from "react-i18next";
import { EvenRow } from "../../../ui/even-row.tsx";
import { useNow } from "../../demo/demo-queries.ts";
import type { Patrolling } from "./patrol-recorder.ts";

/** How long and how far so far. */
export function PatrolFigures({ patrol }: { patrol: Patrolling }) {
  const { t } = useTranslation("grid");
  const now = useNow();
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(patrol.start.startedAt)) / 60_000));
  return (
    <EvenRow label={t("patrol.soFar")} className="grid-figures">
      <span>
        <strong>{minutes}</strong>
        {t("patrol.minutes")}
      </span>
      <span>
        <strong>{Math.round(patrol.metres)}</strong>
        {t("patrol.metres")}
      </span>
      <span>
        <strong>{patrol.points.length + (patrol.before ?? 0)}</strong>
        {t("patrol.points")}
      </span>
    </EvenRow>
  );
}
