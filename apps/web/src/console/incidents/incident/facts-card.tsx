import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Stars } from "../../../ui/stars.tsx";
import { Facts } from "../../parts/facts.tsx";
import { SourceName } from "../parts/incident-tags.tsx";
import { IncidentFiles } from "./incident-files.tsx";

/** What was reported, by whom, with its pictures; what the reporter thought of it in the end. */
export function FactsCard({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation("command");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const { incident, reporter, fields, feedback } = detail;
  return (
    <Card title={t("incident.reported")}>
      <div className="stack">
        <p className="prose-lines">{incident.description}</p>
        <Facts
          facts={[
            { name: t("facts.category"), value: text(incident.category.name) },
            { name: t("facts.source"), value: <SourceName source={incident.source} /> },
            { name: t("facts.reportedAt"), value: time(incident.reportedAt, now) },
            {
              name: t("facts.reporter"),
              value: reporter ? (
                <>
                  {reporter.name}
                  {reporter.phone && <span className="quiet"> {reporter.phone}</span>}
                </>
              ) : (
                t(incident.alarm ? "facts.byDevice" : "facts.nobody")
              ),
            },
            { name: t("facts.followers"), value: t("facts.people", { count: incident.followers }) },
            incident.occurrences > 1 && {
              name: t("facts.occurrences"),
              value: t("occurrences", { count: incident.occurrences }),
            },
            ...fields.map((field) => ({ name: text(field.label), value: field.value })),
          ]}
        />
        <IncidentFiles files={detail.files} />
        {feedback.level !== null && (
          <div className="row">
            <span className="quiet">{t("facts.rating")}</span>
            <Stars level={feedback.level as 1 | 2 | 3 | 4 | 5} />
            {feedback.comment && <span>{feedback.comment}</span>}
          </div>
        )}
      </div>
    </Card>
  );
}
