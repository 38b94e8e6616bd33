import { useQueryClient } from "@tanstack/react-query";
import { type IncidentNews, IncidentNewsBatch } from "@zhida/gov-incidents/contract";
import { useEffect, useRef, useState } from "react";
import { incidentStreamPath } from "../api/incidents.ts";
import { incidentMoved } from "./incident-queries.ts";

/** Lists are fetched anew at most this often, however much happens. */
const REST_MS = 1500;

export type LiveState = "opening" | "live" | "lost";

/** What happens to incidents reaches the open page: lists and map are fetched anew, `onNews` hears each piece. */
export function useLiveIncidents(division: string | undefined, onNews?: (news: IncidentNews) => void): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("opening");
  const tell = useRef(onNews);
  useEffect(() => {
    tell.current = onNews;
  });
  useEffect(() => {
    if (!division) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const source = new EventSource(incidentStreamPath(division));
    source.onopen = () => setState("live");
    source.onerror = () => setState("lost");
    source.onmessage = ({ data }) => {
      const { items } = IncidentNewsBatch.parse(JSON.parse(data));
      for (const news of items) tell.current?.(news);
      if (items.length === 0 || waiting) return;
      waiting = setTimeout(() => {
        waiting = undefined;
        incidentMoved(client);
      }, REST_MS);
    };
    return () => {
      clearTimeout(waiting);
      source.close();
    };
  }, [division, client]);
  return state;
}
