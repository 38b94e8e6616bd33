import type { Action } from "@zhida/caseflow/contract";
import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Timeline } from "../../../ui/timeline.tsx";
import { OrganisationName } from "../../parts/organisation-name.tsx";

/** Every step, the newest first: what, when, who, and what was said. */
export function HistoryCard({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation("command");
  const text = useText();
  return (
    <Card title={t("incident.history")}>
      <Timeline
        steps={detail.history.toReversed().map((action, place) => ({
          key: action.seq,
          stage: place === 0 ? "now" : "past",
          title: (
            <>
              {text(action.label)}
              {action.from !== action.to && <span className="quiet"> → {text(action.toLabel)}</span>}
            </>
          ),
          meta: <Who action={action} />,
          text: action.note && <span className="prose-lines">{action.note}</span>,
        }))}
      />
    </Card>
  );
}

function Who({ action }: { action: Action }) {
  const { t } = useTranslation("command");
  const now = useNow();
  const { time } = useFormats();
  const { kind, name, organisation } = action.actor;
  return (
    <>
      {time(action.at, now)} · {name ?? t(`by.${kind}`)}
      {organisation && (
        <>
          {" · "}
          <OrganisationName code={organisation} />
        </>
      )}
    </>
  );
}
