import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import { useMemo } from "react";
import { timesOf } from "../data/times-of.ts";
import type { HeatPoint } from "./heat-layer.ts";

/** Hours back that the heat looks. */
export const HEAT_HOURS = [1, 6, 24] as const;
export type HeatHours = (typeof HEAT_HOURS)[number];

const HOUR_MS = 3_600_000;
/** An urgent report weighs as much as so many of the lowest priority. */
const WEIGHT = { 1: 4, 2: 2.5, 3: 1.5, 4: 1 } as const;

/** Where reports of the last hours before `until` pile up. */
export const useHeat = (markers: readonly IncidentMarker[], until: number, hours: HeatHours): readonly HeatPoint[] =>
  useMemo(() => {
    const from = until - hours * HOUR_MS;
    return markers
      .filter((marker) => timesOf(marker).reported > from && timesOf(marker).reported <= until)
      .map(({ lon, lat, priority }) => ({ lon, lat, weight: WEIGHT[priority] }));
  }, [markers, until, hours]);
