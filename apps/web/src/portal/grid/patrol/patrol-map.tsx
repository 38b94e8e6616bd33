import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import type { MapBounds, MapMark, MapShape } from "../../../ui/map/map-mark.ts";
import { patrolRouteQuery } from "../grid-queries.ts";
import "./patrol-map.css";
import type { TrackedPoint } from "./patrol-recorder.ts";

type Props = { grid: string; points: readonly TrackedPoint[] };

/** The way to walk with its stops, and the way walked so far. */
export function PatrolMap({ grid, points }: Props) {
  const { t } = useTranslation("grid");
  const { data: route } = useQuery(patrolRouteQuery(grid));
  const shapes = useMemo((): MapShape[] => {
    const walked = points.map(({ lon, lat }) => [lon, lat] as const);
    return [
      ...(route && route.line.length > 1
        ? [{ id: "route", kind: "line", tone: "info", coordinates: route.line } as const]
        : []),
      ...(walked.length > 1 ? [{ id: "walked", kind: "line", tone: "done", coordinates: walked } as const] : []),
    ];
  }, [route, points]);
  const marks = useMemo(
    (): MapMark[] =>
      (route?.stops ?? []).map(({ name, lon, lat, careId }, index) => ({
        id: careId ?? `stop-${index}`,
        lon,
        lat,
        name,
        tone: careId ? "warn" : "calm",
      })),
    [route],
  );
  const fit = useMemo(() => boundsOf(route?.line ?? []), [route]);
  return (
    <div className="patrol-map">
      <CountyMap label={t("patrol.map")} marks={marks} shapes={shapes} fit={fit} />
    </div>
  );
}

function boundsOf(line: readonly (readonly [number, number])[]): MapBounds | undefined {
  if (line.length === 0) return undefined;
  const lons = line.map(([lon]) => lon);
  const lats = line.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
