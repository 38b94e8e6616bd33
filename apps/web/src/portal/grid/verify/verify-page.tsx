import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Blank } from "../../../ui/blank.tsx";
import { Card } from "../../../ui/card.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { IncidentFiles } from "../../incidents/detail/incident-files.tsx";
import { SmallMap } from "../../incidents/detail/small-map.tsx";
import "../../incidents/incident-page.css";
import { incidentQuery } from "../../incidents/incident-queries.ts";
import { GridPage } from "../grid-page.tsx";
import { VerdictForm } from "./verdict-form.tsx";

/** 核查: what the department says it did, beside what was found; confirmed or reopened on the spot. */
export function VerifyPage() {
  const { t } = useTranslation("grid");
  const text = useText();
  const { id } = useParams({ from: "/signed-in/grid/verify/$id" });
  const query = useQuery(incidentQuery(id));
  return (
    <GridPage
      title={query.data ? text(query.data.incident.category.name) : t("verify.title")}
      lead={query.data?.incident.number}
      back={{ to: "/grid", label: t("today.title") }}
    >
      <Loaded query={query}>{(detail) => <Verify detail={detail} />}</Loaded>
    </GridPage>
  );
}

function Verify({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation("grid");
  const text = useText();
  const { incident, files, history } = detail;
  if (incident.state.name !== "verifying") return <Blank title={t("verify.over")} text={text(incident.state.label)} />;
  const done = history.findLast(({ note, actor }) => note !== null && actor.organisation !== null);
  return (
    <>
      <Card title={t("verify.found")}>
        <div className="stack">
          <p className="incident-said">{incident.description}</p>
          <p className="quiet">{incident.place.address || text(incident.place.area)}</p>
          <IncidentFiles files={files} />
        </div>
      </Card>
      <Card title={t("verify.done")}>
        {incident.handlingOrganisation && <strong>{text(incident.handlingOrganisation.name)}</strong>}
        {done?.note && <p>{done.note}</p>}
      </Card>
      <SmallMap incident={incident} />
      <VerdictForm incident={incident} />
    </>
  );
}
