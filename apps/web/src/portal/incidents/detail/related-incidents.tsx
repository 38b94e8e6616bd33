import { Link } from "@tanstack/react-router";
import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { StateTag } from "../state-tag.tsx";

/** What it was merged with, and what was here before. */
export function RelatedIncidents({ related }: Pick<IncidentDetail, "related">) {
  const { t } = useTranslation("reporting");
  const text = useText();
  if (related.length === 0) return null;
  return (
    <Card title={t("incident.related")}>
      <ul className="stack">
        {related.map(({ id, title, relation, state }) => (
          <li key={id} className="row row-apart">
            <span>
              <span className="quiet small">{t(`relation.${relation}`)}</span>{" "}
              <Link to="/incidents/$id" params={{ id }}>
                {text(title)}
              </Link>
            </span>
            <StateTag state={state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
