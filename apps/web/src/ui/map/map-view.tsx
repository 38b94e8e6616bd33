import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../i18n/language.ts";
import type { CountyMapProps } from "./county-map.tsx";
import { shapesAsFeatures } from "./features-of.ts";
import type { MapBounds } from "./map-mark.ts";
import { MarkPopup } from "./mark-popup.tsx";
import { PickPin } from "./pick-pin.tsx";
import { startMap } from "./start-map.ts";
import { applyStyle } from "./style/apply-style.ts";
import { SHAPES } from "./style/county-style.ts";
import { markSync } from "./sync-marks.ts";
import { useMapMode } from "./use-map-mode.ts";
import { type OpenCluster, useMarkPresses } from "./use-mark-presses.ts";

/** The demo county with its rim. */
const DEFAULT_BOUNDS: MapBounds = [116.4, 30.6, 116.9, 31.0];

type Props = CountyMapProps & { onFailed: () => void };

/** The part that needs MapLibre, fetched when a map is first shown. */
export default function MapView(props: Props) {
  const {
    label,
    marks,
    shapes,
    selected,
    onSelect,
    pick,
    fit,
    padding = 24,
    controls = true,
    pixelRatio = devicePixelRatio,
    onReady,
    onFailed,
  } = props;
  const { t, i18n } = useTranslation("map");
  const mode = useMapMode();
  const language = i18n.language as Language;
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre>();
  const [opened, setOpened] = useState<OpenCluster>();
  const start = useRef({
    mode,
    language,
    label,
    padding,
    controls,
    pixelRatio,
    onReady,
    onFailed,
    t,
    bounds: fit ?? DEFAULT_BOUNDS,
  });

  useEffect(() => {
    const { t, label, onReady, onFailed, ...options } = start.current;
    let made: MapLibre | undefined;
    let leave: (() => void) | undefined;
    try {
      const words = {
        "Map.Title": label,
        "NavigationControl.ZoomIn": t("zoomIn"),
        "NavigationControl.ZoomOut": t("zoomOut"),
      };
      made = startMap({ ...options, container: container.current!, words });
    } catch {
      onFailed();
      return;
    }
    const map = made;
    map.once("load", () => {
      setMap(map);
      leave = onReady?.(map) ?? undefined;
    });
    return () => {
      leave?.();
      map.remove();
      setMap(undefined);
    };
  }, []);

  const sync = useMemo(() => map && markSync(map), [map]);
  useEffect(() => {
    if (map) applyStyle(map, mode, language);
  }, [map, mode, language]);
  useEffect(() => {
    if (marks) sync?.(marks, selected);
  }, [sync, marks, selected]);
  useEffect(() => {
    if (map && shapes) void map.getSource<GeoJSONSource>(SHAPES)?.setData(shapesAsFeatures(shapes));
  }, [map, shapes]);
  const [west, south, east, north] = fit ?? [];
  useEffect(() => {
    if (map && west !== undefined) map.fitBounds([west, south!, east!, north!], { padding, maxZoom: 16 });
  }, [map, west, south, east, north, padding]);
  useMarkPresses(map, marks, pick ? undefined : onSelect, setOpened);

  return (
    <div className="county-map-canvas" ref={container} data-ready={map ? "" : undefined}>
      {map && pick && <PickPin map={map} pick={pick} />}
      {map && opened && (
        <MarkPopup
          map={map}
          opened={opened}
          onSelect={(id) => {
            setOpened(undefined);
            onSelect?.(id);
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}
