import { useQuery } from "@tanstack/react-query";
import type { AlarmDetail, Suspect } from "@zhida/gov-monitoring/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import type { MapMark, MapShape } from "../../../ui/map/map-mark.ts";
import { boundsAround } from "../../incidents/parts/bounds-around.ts";
import { riversQuery } from "../monitoring-queries.ts";
import "./trace-map.css";

type Props = { detail: AlarmDetail; suspects: readonly Suspect[] };

/** Where it is; the truck's way, or the river through which the water came with those who discharge into it. */
export function TraceMap({ detail: { alarm, evidence, trace }, suspects }: Props) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const { data: rivers } = useQuery({ ...riversQuery(alarm.division), enabled: trace !== null });
  const shapes = useMemo((): MapShape[] => {
    const traced = new Set(trace?.reaches.map(({ id }) => id));
    const reaches = (rivers?.reaches ?? [])
      .filter(({ id }) => traced.has(id))
      .map((reach) => ({ id: reach.id, kind: "line" as const, tone: "alarm" as const, coordinates: reach.line }));
    if (evidence.track.length < 2) return reaches;
    const way = evidence.track.map(({ lon, lat }) => [lon, lat] as const);
    return [...reaches, { id: "track", kind: "line", tone: "info", coordinates: way }];
  }, [trace, rivers, evidence]);
  const marks = useMemo((): MapMark[] => {
    const here: MapMark[] = alarm.point
      ? [{ id: alarm.id, ...alarm.point, tone: "alarm", name: text(alarm.title), detail: text(alarm.device.name) }]
      : [];
    const others = suspects.flatMap(({ deviceId, name, point }, place): MapMark[] =>
      point ? [{ id: deviceId, ...point, tone: place === 0 ? "warn" : "info", name: text(name) }] : [],
    );
    return [...here, ...others];
  }, [alarm, suspects, text]);
  const points = [...marks, ...evidence.track];
  if (points.length === 0) return null;
  return (
    <CountyMap
      className="trace-map"
      label={t("evidence.map", { title: text(alarm.title) })}
      marks={marks}
      shapes={shapes}
      fit={boundsAround(points)}
    />
  );
}
