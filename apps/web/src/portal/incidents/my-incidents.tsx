import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Blank } from "../../ui/blank.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Paged } from "../../ui/paged.tsx";
import { myIncidentsQuery } from "./incident-queries.ts";
import { IncidentRowLink } from "./incident-row.tsx";

export function MyIncidents({ relation }: { relation: "reported" | "followed" }) {
  const { t } = useTranslation("reporting");
  const query = useInfiniteQuery(myIncidentsQuery(relation));
  return (
    <Paged
      query={query}
      none={
        <Blank title={t(`mine.none.${relation}`)} text={t(`mine.noneText.${relation}`)}>
          <Link to={relation === "reported" ? "/report" : "/map"} className={buttonClass({ look: "primary" })}>
            {t(relation === "reported" ? "report.title" : "map.title")}
          </Link>
        </Blank>
      }
    >
      {(incidents) => (
        <ul className="incident-rows">
          {incidents.map((incident) => (
            <IncidentRowLink key={incident.id} incident={incident} />
          ))}
        </ul>
      )}
    </Paged>
  );
}
