import { useQuery } from "@tanstack/react-query";
import type { Action } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { OrganisationName } from "../parts/organisation-name.tsx";
import { historyQuery } from "./case-queries.ts";

/** Everything that happened, the newest first: who, when, what, and the note. */
export function CaseHistory({ id }: { id: string }) {
  const { t } = useTranslation();
  const text = useText();
  const query = useQuery(historyQuery(id));
  return (
    <Card title={t("caseView.history")}>
      <Loaded query={query}>
        {({ items }) => (
          <Timeline
            steps={items.toReversed().map((action, place) => ({
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
        )}
      </Loaded>
    </Card>
  );
}

function Who({ action }: { action: Action }) {
  const { t } = useTranslation();
  const now = useNow();
  const { time } = useFormats();
  const { kind, name, organisation } = action.actor;
  return (
    <>
      {time(action.at, now)} · {kind === "system" ? t("caseView.bySystem") : (name ?? t(`caseView.by.${kind}`))}
      {organisation && (
        <>
          {" · "}
          <OrganisationName code={organisation} />
        </>
      )}
      {action.channel && ` · ${t(`channel.${action.channel}`)}`}
    </>
  );
}
