import { queryOptions, useQuery } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { getDemo } from "../../api/demo.ts";

export const demoQuery = queryOptions({ queryKey: ["demo"], queryFn: getDemo, staleTime: 60_000 });

const MINUTE_MS = 60_000;

/** The time of the service: the demo's moved clock, or simply now; it ticks by the minute. */
export function useNow(): Date {
  const { data, dataUpdatedAt } = useQuery(demoQuery);
  const watch = useCallback((tell: () => void) => {
    const timer = setInterval(tell, MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const minute = useSyncExternalStore(watch, () => Math.floor(Date.now() / MINUTE_MS));
  const ahead = data?.enabled ? new Date(data.now).getTime() - dataUpdatedAt : 0;
  return new Date(Math.max(minute * MINUTE_MS, dataUpdatedAt) + ahead);
}
