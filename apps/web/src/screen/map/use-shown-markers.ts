import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import { useMemo } from "react";
import type { MapMark } from "../../ui/map/map-mark.ts";
import { published } from "../data/published.ts";
import { markersAt } from "../replay/marks-at.ts";
import type { Replay, ReplayState } from "../replay/replay.ts";
import { usePublished, useSecond, useSession } from "../session/session-context.ts";
import { markOf, useCategoryNames } from "./use-category-names.ts";

/** While nothing else happens tones are reckoned anew, and heat is laid anew, in such steps. */
const STEP_MS = 15_000;
const NO_REPLAY = published<ReplayState | undefined>(() => undefined, STEP_MS);

/** What the map shows and as of when: what is open now, or in the replay what was there then. */
export function useShownMarkers(replay: Replay | undefined, day: readonly IncidentMarker[]) {
  const { path } = useSession();
  const open = usePublished(path.incidents.open);
  const second = useSecond();
  const nameOf = useCategoryNames();
  const replayed = usePublished<ReplayState | undefined>(replay?.state ?? NO_REPLAY);
  const at = replayed?.at ?? Math.floor(second / STEP_MS) * STEP_MS;
  const markers = useMemo(() => (replay ? markersAt(day, at) : open), [replay, day, at, open]);
  const marks = useMemo<MapMark[]>(
    () => markers.map((marker) => markOf(marker, at, nameOf(marker.category))),
    [markers, at, nameOf],
  );
  return { marks, markers: replay ? day : open, until: Math.floor(at / STEP_MS) * STEP_MS };
}
