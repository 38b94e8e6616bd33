import { useSyncExternalStore } from "react";

/** A laptop has less room: the charts share a place. */
const small = matchMedia("(width < 1500px), (height < 840px)");

export const useCompact = (): boolean => useSyncExternalStore(watch, () => small.matches);

function watch(tell: () => void): () => void {
  small.addEventListener("change", tell);
  return () => small.removeEventListener("change", tell);
}
