import { useSyncExternalStore } from "react";

const KEY = "zhida.outdoors";
const watchers = new Set<() => void>();

/** Whether this phone has been used for what happens out of doors: then things may wait on it to be sent. */
export const useOutdoors = (): boolean => useSyncExternalStore(watch, () => localStorage.getItem(KEY) !== null);

export function goOutdoors(): void {
  if (localStorage.getItem(KEY) !== null) return;
  localStorage.setItem(KEY, "1");
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
