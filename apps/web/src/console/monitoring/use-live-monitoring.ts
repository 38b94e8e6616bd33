import { useQueryClient } from "@tanstack/react-query";
import { MonitoringNews } from "@zhida/gov-monitoring/contract";
import type { FollowState } from "../../live/follow.ts";
import { useFollow } from "../../live/use-follow.ts";
import { monitoringStreamPath } from "../api/monitoring.ts";

/** What devices send reaches the open page; `onNews` hears every piece, alarms also renew the lists of alarms. */
export function useLiveMonitoring(division: string | undefined, onNews?: (news: MonitoringNews) => void): FollowState {
  const client = useQueryClient();
  const renew = (queryKey: readonly string[]) => void client.invalidateQueries({ queryKey });
  return useFollow(division && monitoringStreamPath(division), {
    schema: MonitoringNews,
    onNews: (news) => {
      onNews?.(news);
      if (news.news === "alarm") for (const part of ["alarms", "alarm"]) renew(["monitoring", part]);
    },
    onBack: () => renew(["monitoring"]),
  });
}
