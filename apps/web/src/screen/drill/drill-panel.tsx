import { useQuery } from "@tanstack/react-query";
import type { IncidentSummary } from "@zhida/gov-incidents/contract";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { listIncidentsOf } from "../../api/screen.ts";
import { useText } from "../../i18n/use-text.ts";
import { Failure } from "../../ui/failure.tsx";
import { useHourMinute } from "../panels/use-hour-minute.ts";
import { chinaDayStart } from "../session/china-day.ts";
import { useSession } from "../session/session-context.ts";
import { mayGo } from "../tiles/read-figure.ts";
import type { DrillDepth, TileRecord } from "../tiles/tile-record.ts";
import { Breakdown } from "./breakdown.tsx";

type Props = {
  record: TileRecord;
  ceiling: DrillDepth;
  summary: IncidentSummary | undefined;
  onSelect: (id: string) => void;
  onClose: () => void;
};

/** Behind a figure: where it comes from and, as far as the office may go, the single incidents. */
export function DrillPanel({ record, ceiling, summary, onSelect, onClose }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const filters = record.drill?.incidents ?? null;
  return (
    <section className="drill" aria-label={text(record.label)}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {text(record.label)}
        </h2>
        <button type="button" className="screen-button" onClick={onClose}>
          {t("close")}
        </button>
      </header>
      {record.drill?.breakdowns.map(({ list, member }) => (
        <Breakdown key={list} title={t(`drill.${list}`)} parts={summary ? partsOf(summary, list, member) : []} />
      ))}
      {filters && mayGo(ceiling, "incident") && <Incidents filters={filters} onSelect={onSelect} />}
      {filters && !mayGo(ceiling, "incident") && <p className="panel-empty">{t("drill.noDeeper")}</p>}
    </section>
  );
}

function partsOf(summary: IncidentSummary, list: "byAgency" | "byTown", member: string) {
  return summary[list].map((part) => ({
    name: part.name,
    count: Number((part as unknown as Record<string, unknown>)[member] ?? 0),
  }));
}

type ListProps = { filters: Record<string, string>; onSelect: (id: string) => void };

function Incidents({ filters, onSelect }: ListProps) {
  const { t } = useTranslation();
  const text = useText();
  const hourMinute = useHourMinute();
  const { clock } = useSession();
  const query = { scope: "division", limit: 30, ...filters } as Record<string, string | number>;
  if (query.from === "{dayStart}") query.from = new Date(chinaDayStart(clock.now())).toISOString();
  const incidents = useQuery({ queryKey: ["screen", "counts", "drill", query], queryFn: () => listIncidentsOf(query) });
  if (incidents.isError) return <Failure error={incidents.error} retry={() => void incidents.refetch()} />;
  if (!incidents.data) return <p className="panel-empty">{t("loading")}</p>;
  if (incidents.data.items.length === 0) return <p className="panel-empty">{t("drill.none")}</p>;
  return (
    <ol className="news">
      {incidents.data.items.map((row) => (
        <li key={row.id} className="news-row">
          <button type="button" onClick={() => onSelect(row.id)}>
            <span
              className="mark-dot"
              data-tone={row.clock === "overdue" ? "alarm" : row.clock === "warning" ? "warn" : "calm"}
            />
            <span className="news-title">{text(row.title)}</span>
            <time className="news-time" dateTime={row.reportedAt}>
              {hourMinute(row.reportedAt)}
            </time>
            <span className="news-where">{text(row.place.area)}</span>
            <span className="news-change">{text(row.state.label)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
