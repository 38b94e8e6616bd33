import { Link } from "@tanstack/react-router";
import type { IncidentRow } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Pictogram } from "../report/category/pictogram.tsx";
import { DeadlineWords } from "./deadline-words.tsx";
import "./incident-row.css";
import { IncidentPhoto } from "./incident-photo.tsx";
import { StateTag } from "./state-tag.tsx";

/** One incident in a list: what, where, how it stands. */
export function IncidentRowLink({ incident }: { incident: IncidentRow }) {
  const { t } = useTranslation("reporting");
  const text = useText();
  return (
    <li>
      <Link to="/incidents/$id" params={{ id: incident.id }} className="framed incident-row">
        {incident.cover ? (
          <IncidentPhoto id={incident.cover} alt="" />
        ) : (
          <span className="incident-row-picture">
            <Pictogram name={incident.category.icon} />
          </span>
        )}
        <span className="incident-row-words">
          <span className="row row-apart">
            <strong>{text(incident.category.name)}</strong>
            <StateTag state={incident.state} />
          </span>
          <span className="small">{incident.place.address || text(incident.place.area)}</span>
          <DeadlineWords incident={incident} />
          {incident.followers > 0 && (
            <span className="quiet small">{t("incident.followers", { count: incident.followers })}</span>
          )}
        </span>
      </Link>
    </li>
  );
}
