import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { IncidentSummary } from "@zhida/gov-incidents/contract";
import type { Me } from "@zhida/identity/contract";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Failure } from "../../ui/failure.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { ByHour } from "../charts/by-hour.tsx";
import { ByPart, type Part } from "../charts/by-part.tsx";
import { type Ring, Rings } from "../charts/rings.tsx";
import { Panel } from "../panels/panel.tsx";
import { devicesSummaryQuery } from "../session/screen-queries.ts";
import { useSession } from "../session/session-context.ts";
import { KpiTiles } from "../tiles/kpi-tiles.tsx";
import type { DrillDepth, TileRecord } from "../tiles/tile-record.ts";

type Summary = UseQueryResult<IncidentSummary>;
type ColumnProps = {
  me: Me;
  summary: Summary;
  compact: boolean;
  onDrill: (record: TileRecord, ceiling: DrillDepth) => void;
};

const AGENCIES = 9;
const TOWNS = 8;

/** The left column: figures, the hours of the day, who has the work. */
export function ChartColumn({ me, summary, compact, onDrill }: ColumnProps) {
  const { t } = useTranslation();
  const { division } = useSession();
  const devices = useQuery(devicesSummaryQuery(division)).data;
  return (
    <>
      <Panel title={t("tiles.title")} className="panel-tiles">
        <KpiTiles me={me} summary={summary} monitoring={devices} onDrill={onDrill} />
        {summary.isError && <Failure error={summary.error} retry={() => void summary.refetch()} />}
      </Panel>
      <Panel title={t("charts.byHour")} className="panel-hours" aside={<HourKey />}>
        <Drawn summary={summary}>{({ byHour, at }) => <ByHour hours={byHour} at={at} />}</Drawn>
      </Panel>
      {compact ? (
        <OneOfThree summary={summary} />
      ) : (
        <Panel title={t("charts.byAgency")} className="panel-agencies">
          <Drawn summary={summary}>{(data) => <Agencies summary={data} />}</Drawn>
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
        <Drawn summary={summary}>{(data) => <Towns summary={data} />}</Drawn>
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
        <Drawn summary={summary}>
          {(data) =>
            part === "agency" ? (
              <Agencies summary={data} />
            ) : part === "town" ? (
              <Towns summary={data} />
            ) : (
              <Quality summary={data} />
            )
          }
        </Drawn>
      </Tabs>
    </section>
  );
}

function Drawn({ summary, children }: { summary: Summary; children: (data: IncidentSummary) => ReactNode }) {
  const { t } = useTranslation();
  if (summary.data) return children(summary.data);
  return <p className="panel-empty">{summary.isError ? t("charts.nothing") : t("loading")}</p>;
}

function Agencies({ summary }: { summary: IncidentSummary }) {
  const text = useText();
  const parts = useMemo<Part[]>(
    () => summary.byAgency.map(({ name, open, overdue }) => ({ name: text(name), open, overdue })),
    [summary, text],
  );
  return <ByPart parts={parts} most={AGENCIES} />;
}

function Towns({ summary }: { summary: IncidentSummary }) {
  const text = useText();
  const parts = useMemo<Part[]>(
    () => summary.byTown.map(({ name, open, overdue }) => ({ name: text(name), open, overdue })),
    [summary, text],
  );
  return <ByPart parts={parts} most={TOWNS} />;
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
