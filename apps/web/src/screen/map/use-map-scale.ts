import { useSyncExternalStore } from "react";

const BASE_PX = 16;

/** On a wall everything is drawn larger; the map with its names grows with the letters of the page. */
export const useMapScale = (): number => useSyncExternalStore(watch, scaleNow);

const scaleNow = (): number =>
  Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / BASE_PX);

function watch(tell: () => void): () => void {
  addEventListener("resize", tell);
  return () => removeEventListener("resize", tell);
}
