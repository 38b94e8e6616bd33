import { useQuery } from "@tanstack/react-query";
import type { Map as MapLibre } from "maplibre-gl";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { CountyMap } from "../../ui/map/county-map.tsx";
import type { MapBounds, MapMark } from "../../ui/map/map-mark.ts";
import { PALETTES } from "../../ui/map/style/palette.ts";
import { riversQuery } from "../session/screen-queries.ts";
import { useSession } from "../session/session-context.ts";
import { type ScreenMode, useScreenMode } from "../shell/screen-mode.ts";
import { drawFleet } from "./draw-fleet.ts";
import { drawPulses } from "./draw-pulses.ts";
import { drawRiverFlow } from "./draw-river-flow.ts";
import { drawTrace, type TraceOnMap } from "./draw-trace.ts";
import { addHeat, type HeatPoint } from "./heat-layer.ts";
import { type Draw, startOverlay } from "./overlay.ts";
import { type ReachPath, reachPaths } from "./river-paths.ts";
import { addStanding, type Standing } from "./standing-layer.ts";
import type { MapLayers } from "./use-map-layers.ts";
import { useMapScale } from "./use-map-scale.ts";

type Props = {
  label: string;
  layers: MapLayers;
  marks: readonly MapMark[];
  heat: readonly HeatPoint[];
  standing: readonly Standing[];
  trace: TraceOnMap | undefined;
  fit: MapBounds | undefined;
  selected: string | null;
  onSelect: (id: string) => void;
  /** Another fleet than the live one is drawn by the replay itself. */
  replayed: Draw | undefined;
};

const NO_MARKS: readonly MapMark[] = [];
const NO_REACHES: readonly ReachPath[] = [];

/** The county with everything that happens on it: what stands in MapLibre, what moves on the canvas above. */
export function ScreenMap({ label, layers, marks, heat, standing, trace, fit, selected, onSelect, replayed }: Props) {
  const { t } = useTranslation();
  const { loop, path, division } = useSession();
  const [mode] = useScreenMode();
  const scale = useMapScale();
  const rivers = useQuery(riversQuery(division)).data;
  const reaches = useMemo(() => (rivers ? reachPaths(rivers.reaches) : NO_REACHES), [rivers]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const laid = useRef<Laid>(undefined);
  const shown = useRef({ layers, reaches, standing, trace, mode, heat, replayed });
  shown.current = { layers, reaches, standing, trace, mode, heat, replayed };

  const onReady = useCallback(
    (map: MapLibre) => {
      const palette = () => PALETTES[shown.current.mode];
      const when =
        (isOn: (now: typeof shown.current) => boolean, draw: Draw): Draw =>
        (brush, view, at) => {
          if (isOn(shown.current)) draw(brush, view, at);
        };
      const stop = startOverlay(canvas.current!, map, loop, [
        when(
          ({ layers }) => layers.rivers,
          drawRiverFlow(() => shown.current.reaches, palette),
        ),
        drawTrace(
          () => shown.current.trace,
          () => shown.current.reaches,
          palette,
        ),
        when(({ layers, replayed }) => layers.vehicles && !replayed, drawFleet(path.fleet, palette)),
        (brush, view, at) => shown.current.replayed?.(brush, view, at),
        when(({ replayed }) => !replayed, drawPulses(path.pulses, palette)),
      ]);
      laid.current = { heat: addHeat(map), standing: addStanding(map) };
      lay(laid.current, shown.current);
      return () => {
        stop();
        laid.current = undefined;
      };
    },
    [loop, path],
  );
  useEffect(() => {
    if (laid.current) lay(laid.current, { layers, mode, heat, standing });
  }, [layers, mode, heat, standing]);

  return (
    <div className="screen-map" style={{ "--map-scale": scale } as object}>
      <div className="screen-map-scaled">
        <CountyMap
          key={scale}
          label={label}
          marks={layers.incidents ? marks : NO_MARKS}
          selected={selected}
          onSelect={onSelect}
          fit={fit}
          padding={28}
          list="none"
          pixelRatio={devicePixelRatio * scale}
          onReady={onReady}
        />
        <canvas ref={canvas} className="screen-overlay" />
      </div>
      <p className="visually-hidden">{t("map.described")}</p>
    </div>
  );
}

type Laid = { heat: ReturnType<typeof addHeat>; standing: ReturnType<typeof addStanding> };
type Content = { layers: MapLayers; mode: ScreenMode; heat: readonly HeatPoint[]; standing: readonly Standing[] };

/** What MapLibre draws for us beside the marks. */
function lay(laid: Laid, { layers, mode, heat, standing }: Content): void {
  laid.heat.colour(mode);
  laid.heat.show(layers.heat ? heat : null);
  laid.standing.colour(mode);
  laid.standing.show(layers.devices ? standing : null);
}
