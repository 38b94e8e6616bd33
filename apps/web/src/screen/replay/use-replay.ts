import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { PALETTES } from "../../ui/map/style/palette.ts";
import type { Draw } from "../map/overlay.ts";
import { chinaDayStart } from "../session/china-day.ts";
import { dayIncidentsQuery } from "../session/screen-queries.ts";
import { useSession } from "../session/session-context.ts";
import { useScreenMode } from "../shell/screen-mode.ts";
import { drawTracks } from "./draw-tracks.ts";
import { createReplay, type Replay } from "./replay.ts";
import { fetchTracks } from "./tracks.ts";

/** The replay of the day while it is on: its time, the day's incidents and the ways of its vehicles. */
export function useReplay(on: boolean) {
  const { loop, clock, path } = useSession();
  const [mode] = useScreenMode();
  const [replay, setReplay] = useState<Replay>();
  useEffect(() => {
    if (!on) return;
    const now = clock.now();
    const made = createReplay(loop, chinaDayStart(now), now);
    setReplay(made);
    return () => {
      made.close();
      setReplay(undefined);
    };
  }, [on, loop, clock]);
  const since = new Date(replay?.from ?? 0).toISOString();
  const incidents = useQuery({ ...dayIncidentsQuery(since), enabled: replay !== undefined });
  const tracks = useQuery({
    queryKey: ["screen", "tracks", replay?.from, replay?.to],
    queryFn: () => fetchTracks([...path.fleet.vehicles.keys()], replay!.from, replay!.to),
    enabled: replay !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const draw = useMemo<Draw | undefined>(
    () => replay && drawTracks(tracks.data ?? [], replay.at, () => PALETTES[mode]),
    [replay, tracks.data, mode],
  );
  return { replay, incidents, draw };
}
