import { useQueryClient } from "@tanstack/react-query";
import { MonitoringNews } from "@zhida/gov-monitoring/contract";
import { useEffect, useRef, useState } from "react";
import { monitoringStreamPath } from "../api/monitoring.ts";
import type { LiveState } from "../incidents/use-live-incidents.ts";

/** What devices send reaches the open page; `onNews` hears every piece, alarms also renew the lists of alarms. */
export function useLiveMonitoring(division: string | undefined, onNews?: (news: MonitoringNews) => void): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("opening");
  const tell = useRef(onNews);
  useEffect(() => {
    tell.current = onNews;
  });
  useEffect(() => {
    if (!division) return;
    const source = new EventSource(monitoringStreamPath(division));
    source.onopen = () => setState("live");
    source.onerror = () => setState("lost");
    source.onmessage = ({ data }) => {
      const news = MonitoringNews.parse(JSON.parse(data));
      tell.current?.(news);
      if (news.news !== "alarm") return;
      for (const part of ["alarms", "alarm"]) void client.invalidateQueries({ queryKey: ["monitoring", part] });
    };
    return () => source.close();
  }, [division, client]);
  return state;
}
