import { useSyncExternalStore } from "react";

export type ScreenMode = "day" | "night";

const KEY = "zhida.screen.mode";
const watchers = new Set<() => void>();
let current: ScreenMode = localStorage.getItem(KEY) === "day" ? "day" : "night";

/** A wall is dark unless somebody turned it light; this device keeps it. */
export const useScreenMode = (): [ScreenMode, (mode: ScreenMode) => void] => [
  useSyncExternalStore(watch, () => current),
  changeScreenMode,
];

export function applyScreenMode(): void {
  document.documentElement.dataset.theme = current === "night" ? "dark" : "light";
}

function changeScreenMode(mode: ScreenMode): void {
  current = mode;
  localStorage.setItem(KEY, mode);
  applyScreenMode();
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
