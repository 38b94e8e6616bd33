import type { UseQueryResult } from "@tanstack/react-query";
import type { IncidentSummary } from "@zhida/gov-incidents/contract";
import type { Figure } from "@zhida/gov-screen/contract";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../ui/failure.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { ByBreakdown } from "../charts/by-breakdown.tsx";
import { ByHour } from "../charts/by-hour.tsx";
import { type Ring, Rings } from "../charts/rings.tsx";
import { Panel } from "../panels/panel.tsx";
import { KpiTiles } from "../tiles/kpi-tiles.tsx";

type Summary = UseQueryResult<IncidentSummary>;
type ColumnProps = { summary: Summary; compact: boolean; onDrill: (figure: Figure) => void };

const AGENCIES = 9;
const TOWNS = 8;

/** The left column: figures, the hours of the day, who has the work. */
export function ChartColumn({ summary, compact, onDrill }: ColumnProps) {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t("tiles.title")} className="panel-tiles">
        <KpiTiles onDrill={onDrill} />
        {summary.isError && <Failure error={summary.error} retry={() => void summary.refetch()} />}
      </Panel>
      <Panel title={t("charts.byHour")} className="panel-hours" aside={<HourKey />}>
        <Drawn summary={summary}>{({ byHour, at }) => <ByHour hours={byHour} at={at} />}</Drawn>
      </Panel>
      {compact ? (
        <OneOfThree summary={summary} />
      ) : (
        <Panel title={t("charts.byAgency")} className="panel-agencies">
          <ByBreakdown by="agency" most={AGENCIES} />
        </Panel>
      )}
    </>
  );
}

/** Below the map where there is room: the towns, and how well it is done. */
export function ChartBand({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  return (
    <div className="screen-band">
      <Panel title={t("charts.byTown")} className="panel-towns">
        <ByBreakdown by="town" most={TOWNS} />
      </Panel>
      <Panel title={t("charts.quality")} className="panel-quality">
        <Drawn summary={summary}>{(data) => <Quality summary={data} />}</Drawn>
      </Panel>
    </div>
  );
}

function OneOfThree({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<"agency" | "town" | "quality">("agency");
  return (
    <section className="panel panel-shared" aria-label={t("charts.parts")}>
      <Tabs
        label={t("charts.parts")}
        value={part}
        onChange={setPart}
        tabs={[
          { value: "agency", label: t("charts.byAgency") },
          { value: "town", label: t("charts.byTown") },
          { value: "quality", label: t("charts.quality") },
        ]}
      >
        {part === "agency" && <ByBreakdown by="agency" most={AGENCIES} />}
        {part === "town" && <ByBreakdown by="town" most={TOWNS} />}
        {part === "quality" && <Drawn summary={summary}>{(data) => <Quality summary={data} />}</Drawn>}
      </Tabs>
    </section>
  );
}

function Drawn({ summary, children }: { summary: Summary; children: (data: IncidentSummary) => ReactNode }) {
  const { t } = useTranslation();
  if (summary.data) return children(summary.data);
  return <p className="panel-empty">{summary.isError ? t("charts.nothing") : t("loading")}</p>;
}

function Quality({ summary }: { summary: IncidentSummary }) {
  const { t } = useTranslation();
  const { satisfaction, inTimeShare, onTheSpotShare } = summary;
  const rings = useMemo<Ring[]>(
    () => [
      { name: t("charts.satisfaction"), share: satisfaction, good: 0.95, fair: 0.85 },
      { name: t("charts.inTimeShare"), share: inTimeShare, good: 0.95, fair: 0.85 },
      { name: t("charts.onTheSpotShare"), share: onTheSpotShare, good: 0.3, fair: 0.1 },
    ],
    [satisfaction, inTimeShare, onTheSpotShare, t],
  );
  return <Rings rings={rings} />;
}

function HourKey() {
  const { t } = useTranslation();
  return (
    <span className="chart-key">
      <span data-series="reported">{t("charts.reported")}</span>
      <span data-series="closed">{t("charts.closed")}</span>
    </span>
  );
}
