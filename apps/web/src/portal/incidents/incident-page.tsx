import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { useOfflineShell } from "../offline/use-offline-shell.ts";
import { RateHandling } from "../ratings/rate-handling.tsx";
import { Page, Split } from "../shell/page.tsx";
import { DeadlineWords } from "./deadline-words.tsx";
import { FollowButton } from "./detail/follow-button.tsx";
import { IncidentFiles } from "./detail/incident-files.tsx";
import { PublicHistory } from "./detail/public-history.tsx";
import { RelatedIncidents } from "./detail/related-incidents.tsx";
import { SmallMap } from "./detail/small-map.tsx";
import "./incident-page.css";
import { incidentQuery } from "./incident-queries.ts";
import { StateTag } from "./state-tag.tsx";

/** One incident with its public progress. Its reporter rates it here once it is closed. */
export function IncidentPage() {
  const { t } = useTranslation("reporting");
  const text = useText();
  const { id } = useParams({ from: "/incidents/$id" });
  const me = useMe();
  const query = useQuery(incidentQuery(id));
  useOfflineShell();
  return (
    <Page
      title={query.data ? text(query.data.incident.category.name) : t("incident.title")}
      back={me ? { to: "/incidents", label: t("mine.title") } : { to: "/map", label: t("map.title") }}
      lead={query.data?.incident.number}
    >
      <Loaded query={query}>{(detail) => <Detail detail={detail} signedIn={Boolean(me)} />}</Loaded>
    </Page>
  );
}

function Detail({ detail, signedIn }: { detail: IncidentDetail; signedIn: boolean }) {
  const { t } = useTranslation("reporting");
  const text = useText();
  const { incident, files, fields, history, mine, related } = detail;
  return (
    <Split aside={<PublicHistory history={history} />}>
      {mine && incident.closedAt && <RateHandling caseId={incident.id} />}
      <Card>
        <div className="stack">
          <div className="row">
            <StateTag state={incident.state} />
            <DeadlineWords incident={incident} />
          </div>
          {incident.handlingOrganisation && (
            <p>
              <span className="quiet">{t("incident.handledBy")}</span>{" "}
              <strong>{text(incident.handlingOrganisation.name)}</strong>
            </p>
          )}
          <p className="incident-said">{incident.description}</p>
          {fields.length > 0 && (
            <dl className="incident-fields">
              {fields.map(({ key, label, value }) => (
                <div key={key}>
                  <dt>{text(label)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          <IncidentFiles files={files} />
          {!mine && signedIn && <FollowButton detail={detail} />}
        </div>
      </Card>
      <Card title={t("incident.where")}>
        <p>{incident.place.address || text(incident.place.area)}</p>
        <SmallMap incident={incident} />
      </Card>
      <RelatedIncidents related={related} />
    </Split>
  );
}
