import type { Action } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Timeline } from "../../ui/timeline.tsx";
import { OrganisationName } from "./organisation-name.tsx";

type Unnamed = Record<Action["actor"]["kind"], string>;

/** Every step of a case, the newest first: what, when, who, and what was said; `unnamed` says who acted where no name is known. */
export function ActionTimeline({ actions, unnamed }: { actions: readonly Action[]; unnamed: Unnamed }) {
  const text = useText();
  return (
    <Timeline
      steps={actions.toReversed().map((action, place) => ({
        key: action.seq,
        stage: place === 0 ? "now" : "past",
        title: (
          <>
            {text(action.label)}
            {action.from !== action.to && <span className="quiet"> → {text(action.toLabel)}</span>}
          </>
        ),
        meta: <Who action={action} unnamed={unnamed} />,
        text: action.note && <span className="prose-lines">{action.note}</span>,
      }))}
    />
  );
}

function Who({ action, unnamed }: { action: Action; unnamed: Unnamed }) {
  const { t } = useTranslation();
  const now = useNow();
  const { time } = useFormats();
  const { kind, name, organisation } = action.actor;
  return (
    <>
      {time(action.at, now)} · {name ?? unnamed[kind]}
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
