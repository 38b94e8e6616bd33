import type { Site } from "@zhida/gov-monitoring/contract";
import type { Map as MapLibre } from "maplibre-gl";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import type { MapShape } from "../../../ui/map/map-mark.ts";
import { boundsAround } from "../../incidents/parts/bounds-around.ts";
import { useCountyBounds } from "../../incidents/parts/use-county-bounds.ts";
import { CheckRow } from "../../parts/check-row.tsx";
import { lengthM, type Route, without } from "./route-edits.ts";
import { RouteText } from "./route-text.tsx";
import { siteShapes } from "./site-shapes.ts";
import "./route-map.css";

const RouteHandles = lazy(() => import("./route-handles.tsx").then(({ RouteHandles }) => ({ default: RouteHandles })));

type Props = {
  sites: readonly Site[];
  route: Route;
  /** Metres beside the way within which a truck is still on it; undefined where nothing watches. */
  corridorM: number | undefined;
  /** Left out: it is shown, not drawn. */
  onChange?: (route: Route) => void;
  /** Draws it anew, straight from site to site. */
  onStraight?: () => void;
};

/** The way between two sites with the ground beside it that still counts as on the way. */
export function RouteMap({ sites, route, corridorM, onChange, onStraight }: Props) {
  const { t } = useTranslation("monitoring");
  const county = useCountyBounds();
  const [map, setMap] = useState<MapLibre>();
  const [snaps, setSnaps] = useState(true);
  const [selected, select] = useState<number>();
  const [before, setBefore] = useState<readonly Route[]>([]);
  const ready = useCallback((made: MapLibre) => {
    setMap(made);
    return () => setMap(undefined);
  }, []);
  const shapes = useMemo(
    (): MapShape[] => [
      ...siteShapes(sites, []),
      ...(route.length > 1
        ? [
            {
              id: "way",
              kind: "line" as const,
              tone: "info" as const,
              coordinates: route,
              ...(corridorM !== undefined && { widthM: corridorM * 2 }),
            },
          ]
        : []),
    ],
    [sites, route, corridorM],
  );
  const change = (next: Route) => {
    if (next === route) return;
    setBefore([...before.slice(-49), route]);
    onChange?.(next);
  };
  const undo = () => {
    const last = before.at(-1);
    if (!last) return;
    setBefore(before.slice(0, -1));
    onChange?.(last);
  };
  const [first, last] = [route[0], route.at(-1)];
  // It comes to the way when its ends are others, not while points between are moved.
  const fit = useMemo(
    () => (first && last ? boundsAround([first, last].map(([lon, lat]) => ({ lon, lat }))) : undefined),
    [first, last],
  );
  const isPoint = selected !== undefined && selected < route.length;
  return (
    <div className="stack">
      <CountyMap className="route-map" label={t("route.map")} shapes={shapes} fit={fit ?? county} onReady={ready} />
      {map && onChange && route.length > 1 && (
        <Suspense>
          <RouteHandles map={map} route={route} snaps={snaps} onChange={change} onSelect={select} />
        </Suspense>
      )}
      <p className="quiet small" role="status">
        {route.length > 1
          ? t("route.length", { km: (lengthM(route) / 1000).toFixed(1), count: route.length })
          : t("route.none")}
        {corridorM !== undefined && ` ${t("route.corridor", { metres: corridorM })}`}
      </p>
      {onChange && (
        <>
          <p className="quiet small">{t("route.how")}</p>
          <div className="row">
            <Button size="small" disabled={before.length === 0} onClick={undo}>
              {t("route.undo")}
            </Button>
            <Button
              size="small"
              disabled={!isPoint || route.length < 3}
              onClick={() => isPoint && change(without(route, selected))}
            >
              {t("route.removePoint")}
            </Button>
            <Button
              size="small"
              disabled={!onStraight}
              onClick={() => {
                setBefore([...before, route]);
                onStraight?.();
              }}
            >
              {t("route.straight")}
            </Button>
            <CheckRow label={t("route.snap")} checked={snaps} onChange={setSnaps} />
          </div>
          <RouteText route={route} onChange={change} />
        </>
      )}
    </div>
  );
}
