import { useQueryClient } from "@tanstack/react-query";
import { type IncidentNews, IncidentNewsBatch } from "@zhida/gov-incidents/contract";
import { useEffect, useRef } from "react";
import type { FollowState } from "../../live/follow.ts";
import { useFollow } from "../../live/use-follow.ts";
import { incidentStreamPath } from "../api/incidents.ts";
import { incidentMoved } from "./incident-queries.ts";

/** Lists are fetched anew at most this often, however much happens. */
const REST_MS = 1500;

/** What happens to incidents reaches the open page: lists and map are fetched anew, `onNews` hears each piece. */
export function useLiveIncidents(division: string | undefined, onNews?: (news: IncidentNews) => void): FollowState {
  const client = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      waiting.current = undefined;
    },
    [],
  );
  return useFollow(division && incidentStreamPath(division), {
    schema: IncidentNewsBatch,
    onNews: ({ items }) => {
      for (const news of items) onNews?.(news);
      if (items.length === 0) return;
      waiting.current ??= setTimeout(() => {
        waiting.current = undefined;
        incidentMoved(client);
      }, REST_MS);
    },
    onBack: () => incidentMoved(client),
  });
}
