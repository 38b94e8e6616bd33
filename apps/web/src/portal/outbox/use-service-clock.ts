import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { demoQuery } from "../demo/demo-queries.ts";

const KEY = "zhida.clock-ahead";

/** Tells the time of the service to the second; without network, by how far it was ahead when it was last heard. */
export function useServiceClock(): () => Date {
  const { data, dataUpdatedAt } = useQuery(demoQuery);
  const heard = data && navigator.onLine ? (data.enabled ? Date.parse(data.now) - dataUpdatedAt : 0) : undefined;
  if (heard !== undefined) localStorage.setItem(KEY, String(heard));
  const ahead = heard ?? Number(localStorage.getItem(KEY) ?? 0);
  return useCallback(() => new Date(Date.now() + ahead), [ahead]);
}
