import { useQuery } from "@tanstack/react-query";
import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useParam } from "../../navigation.tsx";
import { useDivision } from "../../organisations/use-division.ts";
import { Beside, Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { RouteExplanation } from "../command/route-explanation.tsx";
import { incidentQuery } from "../incident-queries.ts";
import { DueTag } from "../parts/due-tag.tsx";
import { PriorityTag, StateTag, SupervisedTag } from "../parts/incident-tags.tsx";
import { useLiveIncidents } from "../use-live-incidents.ts";
import { AssistsCard } from "./assists-card.tsx";
import { ClockCard } from "./clock-card.tsx";
import { EvidenceCard } from "./evidence-card.tsx";
import { ExtensionCard } from "./extension-card.tsx";
import { FactsCard } from "./facts-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { IncidentActions } from "./incident-actions.tsx";
import { PlaceCard } from "./place-card.tsx";
import { RelatedCard } from "./related-card.tsx";

/** One incident, whole: what was found, where, what was done about it, and what is to be done now. */
export function IncidentPage() {
  const query = useQuery(incidentQuery(useParam("id")));
  useLiveIncidents(useDivision());
  return <PageLoaded query={query}>{(detail) => <Whole detail={detail} />}</PageLoaded>;
}

function Whole({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation("command");
  const text = useText();
  const now = useNow();
  const { incident } = detail;
  return (
    <Page
      title={text(incident.title)}
      back={{ to: "/incidents", label: t("incident.back") }}
      lead={<span className="mono">{incident.number}</span>}
      marks={
        <>
          <StateTag state={incident.state.name} />
          <PriorityTag priority={incident.priority} />
          <SupervisedTag level={incident.supervised} />
          <DueTag clock={incident.clock} dueAt={incident.dueAt} now={now} />
          {incident.repeat && <Tag tone="ochre">{t("repeat")}</Tag>}
          {incident.onTheSpot && <Tag tone="jade">{t("onTheSpot")}</Tag>}
        </>
      }
    >
      <Beside
        aside={
          <>
            <Card title={t("actions.title")}>
              <IncidentActions detail={detail} />
            </Card>
            <ClockCard detail={detail} />
            <ExtensionCard detail={detail} />
            <AssistsCard detail={detail} />
            {detail.route && (
              <Card title={t("route.title")}>
                <RouteExplanation route={detail.route} />
              </Card>
            )}
            <RelatedCard detail={detail} />
          </>
        }
      >
        <FactsCard detail={detail} />
        <EvidenceCard detail={detail} />
        <PlaceCard incident={incident} />
        <HistoryCard detail={detail} />
      </Beside>
    </Page>
  );
}
