import { useQuery } from "@tanstack/react-query";
import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../ui/failure.tsx";
import type { MapBounds } from "../../ui/map/map-mark.ts";
import { ReplayBar } from "../replay/replay-bar.tsx";
import { useReplay } from "../replay/use-replay.ts";
import { countyQuery } from "../session/screen-queries.ts";
import { useSession } from "../session/session-context.ts";
import type { TraceOnMap } from "./draw-trace.ts";
import { HeatHoursChoice } from "./heat-hours.tsx";
import { LayerSwitches } from "./layer-switches.tsx";
import { MapLegend } from "./map-legend.tsx";
import { ScreenMap } from "./screen-map.tsx";
import { type HeatHours, useHeat } from "./use-heat.ts";
import { useMapLayers } from "./use-map-layers.ts";
import { useShownMarkers } from "./use-shown-markers.ts";
import { useStanding } from "./use-standing.ts";
import "./map-room.css";

type Props = {
  failure: Error | null;
  retry: () => void;
  selected: string | null;
  onSelect: (id: string) => void;
  trace: TraceOnMap | undefined;
  bounds: MapBounds | undefined;
  replaying: boolean;
  onReplayEnd: () => void;
  /** The card of what is selected. */
  children: ReactNode;
};

const NONE: readonly IncidentMarker[] = [];

/** The map with its switches and what is laid over it. */
export function MapRoom({ failure, retry, replaying, onReplayEnd, bounds, children, ...map }: Props) {
  const { t } = useTranslation();
  const { division } = useSession();
  const { replay, incidents, draw } = useReplay(replaying);
  const day = incidents.data?.items ?? NONE;
  const { marks, markers, until } = useShownMarkers(replay, day);
  const [layers, toggle] = useMapLayers();
  const [hours, setHours] = useState<HeatHours>(6);
  const heat = useHeat(layers.heat ? markers : NONE, until, hours);
  const standing = useStanding();
  const county = useQuery(countyQuery(division)).data;
  return (
    <div className="map-room">
      <ScreenMap
        {...map}
        label={t("map.label")}
        layers={layers}
        marks={marks}
        heat={heat}
        standing={standing}
        fit={bounds ?? county}
        replayed={draw}
      />
      <div className="map-switches">
        <LayerSwitches layers={layers} toggle={toggle} />
        {layers.heat && <HeatHoursChoice hours={hours} onChange={setHours} />}
      </div>
      <MapLegend />
      {failure && (
        <div className="map-failure">
          <Failure error={failure} retry={retry} />
        </div>
      )}
      {children}
      {replay && <ReplayBar replay={replay} markers={day} onClose={onReplayEnd} />}
    </div>
  );
}
