import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Link } from "../../navigation.tsx";
import { StateTag } from "../parts/incident-tags.tsx";

/** Reports that are the same matter, and what was here before. */
export function RelatedCard({ detail: { related } }: { detail: IncidentDetail }) {
  const { t } = useTranslation("command");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  if (related.length === 0) return null;
  return (
    <Card title={t("related.title")}>
      <ul className="stack">
        {related.map((each) => (
          <li key={each.id}>
            <span className="quiet small">{t(`related.${each.relation}`)}</span>
            <div className="row">
              <Link to="/incidents/$id" params={{ id: each.id }}>
                {text(each.title)}
              </Link>
              <StateTag state={each.state.name} />
            </div>
            <span className="quiet small mono">{each.number}</span>
            <span className="quiet small"> · {time(each.reportedAt, now)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
