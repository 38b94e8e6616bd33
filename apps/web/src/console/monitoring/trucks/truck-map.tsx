import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { DevicePosition, MonitoringNews } from "@zhida/gov-monitoring/contract";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Failure } from "../../../ui/failure.tsx";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import type { MapMark } from "../../../ui/map/map-mark.ts";
import { LiveMark } from "../../incidents/command/live-mark.tsx";
import { useCountyBounds } from "../../incidents/parts/use-county-bounds.ts";
import { useCounty } from "../../organisations/use-division.ts";
import { alarmsQuery, approvalsQuery, devicesQuery, positionsQuery, sitesQuery } from "../monitoring-queries.ts";
import { useLiveMonitoring } from "../use-live-monitoring.ts";
import { movedTo } from "./moved-to.ts";
import { siteShapes } from "./site-shapes.ts";
import { TruckCard } from "./truck-card.tsx";
import "./truck-map.css";

type Props = { selected: string | undefined; onSelect: (id: string | undefined) => void };

/** Every truck where it is now; those with an open alarm in red; sites and approved ways beneath. */
export function TruckMap({ selected, onSelect }: Props) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const division = useCounty() ?? "";
  const county = useCountyBounds();
  const latest = useQuery(positionsQuery(division));
  const [moved, move] = useState<ReadonlyMap<string, DevicePosition>>(new Map());
  const hear = useCallback((news: MonitoringNews) => {
    if (news.news === "positions") move((before) => movedTo(before, news.items));
  }, []);
  const live = useLiveMonitoring(division, hear);
  const trucks = useInfiniteQuery(devicesQuery({ division, kind: "truck" })).data?.pages.flatMap(({ items }) => items);
  const alarms = useInfiniteQuery(alarmsQuery({ division, open: true })).data?.pages.flatMap(({ items }) => items);
  const { data: sites } = useQuery(sitesQuery(division));
  const { data: approvals } = useQuery(approvalsQuery(division));
  const positions = useMemo(
    () => movedTo(new Map(latest.data?.items.map((each) => [each.deviceId, each])), [...moved.values()]),
    [latest.data, moved],
  );
  const marks = useMemo((): MapMark[] => {
    const alarmed = new Set(alarms?.map(({ device }) => device.id));
    const named = new Map(trucks?.map((truck) => [truck.id, truck.plate ?? text(truck.name)]));
    return [...positions.values()].flatMap((at): MapMark[] => {
      const name = named.get(at.deviceId);
      if (name === undefined) return [];
      const tone = alarmed.has(at.deviceId) ? "alarm" : at.load === "full" ? "warn" : at.speedKmh > 1 ? "calm" : "done";
      return [
        {
          id: at.deviceId,
          lon: at.lon,
          lat: at.lat,
          tone,
          name,
          detail: t("trucks.detail", { speed: Math.round(at.speedKmh), load: t(`load.${at.load}`) }),
        },
      ];
    });
  }, [positions, trucks, alarms, text, t]);
  const shapes = useMemo(() => siteShapes(sites?.items ?? [], approvals?.items ?? []), [sites, approvals]);
  const truck = trucks?.find(({ id }) => id === selected);
  if (latest.isError) return <Failure error={latest.error} retry={() => void latest.refetch()} />;
  return (
    <div className="stack">
      <div className="row">
        <LiveMark state={live} />
        <span className="quiet small">{t("trucks.count", { count: marks.length })}</span>
        <Legend />
      </div>
      <CountyMap
        className="truck-map"
        label={t("trucks.map")}
        marks={marks}
        shapes={shapes}
        selected={selected ?? null}
        onSelect={onSelect}
        fit={county}
      />
      {truck && (
        <TruckCard
          truck={truck}
          position={positions.get(truck.id)}
          alarms={alarms?.filter(({ device }) => device.id === truck.id) ?? []}
          onClose={() => onSelect(undefined)}
        />
      )}
    </div>
  );
}

const TONES = ["alarm", "full", "moving", "standing"] as const;

function Legend() {
  const { t } = useTranslation("monitoring");
  return (
    <ul className="truck-legend" aria-label={t("trucks.legend")}>
      {TONES.map((tone) => (
        <li key={tone} className={`truck-legend-${tone}`}>
          {t(`trucks.tone.${tone}`)}
        </li>
      ))}
    </ul>
  );
}
