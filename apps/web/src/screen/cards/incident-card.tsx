import { useQuery } from "@tanstack/react-query";
import type { IncidentRow } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { getIncident, incidentFilePath } from "../../api/incidents.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useSentence } from "../../ui/failure.tsx";
import { leftInWords } from "../panels/left-in-words.ts";
import { useSecond } from "../session/session-context.ts";
import { CardFrame } from "./card-frame.tsx";

/** One incident beside its mark: what, where, who has it, how long still. */
export function IncidentCard({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const { time } = useFormats();
  const { data, error } = useQuery({
    queryKey: ["screen", "counts", "incident", id],
    queryFn: () => getIncident(id),
    retry: false,
  });
  const sentence = useSentence(error);
  const incident = data?.incident;
  return (
    <CardFrame title={incident ? text(incident.title) : t("card.incident")} onClose={onClose}>
      {error && <p role="alert">{sentence}</p>}
      {!incident && !error && <p className="panel-empty">{t("loading")}</p>}
      {incident && (
        <>
          <p className="card-state">
            <span className="card-tag">{text(incident.state.label)}</span>
            <TimeLeft incident={incident} />
          </p>
          {incident.cover && (
            <img className="card-photo" src={incidentFilePath(incident.cover)} alt={t("card.photo")} />
          )}
          <p className="card-text">{incident.description}</p>
          <dl className="card-facts">
            <dt>{t("card.place")}</dt>
            <dd>{incident.place.address || text(incident.place.area)}</dd>
            <dt>{t("card.reported")}</dt>
            <dd>{time(incident.reportedAt)}</dd>
            <dt>{t("card.handling")}</dt>
            <dd>{incident.handlingOrganisation ? text(incident.handlingOrganisation.name) : t("card.notYet")}</dd>
            <dt>{t("card.number")}</dt>
            <dd className="mono">{incident.number}</dd>
          </dl>
          <a className="card-link" href={`/console/incidents/${incident.id}`} target="_blank" rel="noreferrer">
            {t("card.open")}
          </a>
        </>
      )}
    </CardFrame>
  );
}

function TimeLeft({ incident }: { incident: IncidentRow }) {
  const { t } = useTranslation();
  const now = useSecond();
  if (!incident.dueAt || incident.closedAt) return null;
  const left = Date.parse(incident.dueAt) - now;
  return (
    <span className="deadline-left" data-tone={left <= 0 ? "alarm" : "calm"}>
      {left <= 0 ? t("deadlines.over", { time: leftInWords(-left) }) : t("card.left", { time: leftInWords(left) })}
    </span>
  );
}
