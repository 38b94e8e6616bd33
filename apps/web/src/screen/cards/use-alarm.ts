import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { getAlarm } from "../../api/monitoring.ts";
import type { MapBounds } from "../../ui/map/map-mark.ts";
import type { TraceOnMap } from "../map/draw-trace.ts";
import { riversQuery } from "../session/screen-queries.ts";
import { usePublished, useSession } from "../session/session-context.ts";

/** A grave alarm opens by itself when nothing else is looked at, and leaves again. */
const STAYS_MS = 90_000;
/** Older ones are no news any more. */
const FRESH_MS = 60_000;
const RIM_DEG = 0.012;

export function useAlarmDetail(id: string | null) {
  const { data } = useQuery({
    queryKey: ["screen", "alarm", id],
    queryFn: () => getAlarm(id!),
    enabled: id !== null,
    refetchInterval: 20_000,
    gcTime: 60_000,
  });
  const trace = useMemo<TraceOnMap | undefined>(
    () =>
      data?.trace && data.alarm.point
        ? { station: data.alarm.point, reaches: data.trace.reaches, suspects: data.suspects }
        : undefined,
    [data],
  );
  const { division } = useSession();
  const rivers = useQuery(riversQuery(division)).data;
  const bounds = useMemo(() => {
    if (!trace) return undefined;
    const passed = new Set(trace.reaches.map(({ id }) => id));
    const way = (rivers?.reaches ?? []).filter(({ id }) => passed.has(id)).flatMap(({ line }) => line);
    const places = [trace.station, ...trace.suspects.flatMap(({ point }) => point ?? [])];
    return boundsOf([...places, ...way.map(([lon, lat]) => ({ lon, lat }))]);
  }, [trace, rivers]);
  return { alarm: id ? data : undefined, trace: id ? trace : undefined, bounds: id ? bounds : undefined };
}

/** Calls `open` for a grave alarm that has just been raised, and `close` after a while; nothing while `busy`. */
export function useGraveAlarms(busy: boolean, open: (id: string) => void, close: (id: string) => void): void {
  const { path, clock } = useSession();
  const grave = usePublished(path.alarms.going).find(({ severity }) => severity === "critical");
  const id = grave && clock.now() - Date.parse(grave.startedAt) < FRESH_MS ? grave.id : undefined;
  const latest = useRef({ busy, open });
  useEffect(() => {
    latest.current = { busy, open };
  });
  useEffect(() => {
    if (id && !latest.current.busy) latest.current.open(id);
  }, [id]);
  useEffect(() => {
    if (!id) return;
    const timer = setTimeout(() => close(id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [id, close]);
}

function boundsOf(points: readonly { lon: number; lat: number }[]): MapBounds {
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  return [
    Math.min(...lons) - RIM_DEG,
    Math.min(...lats) - RIM_DEG,
    Math.max(...lons) + RIM_DEG,
    Math.max(...lats) + RIM_DEG,
  ];
}
