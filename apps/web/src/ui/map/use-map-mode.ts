import { useSyncExternalStore } from "react";
import type { MapMode } from "./style/palette.ts";

const root = document.documentElement;

/** Follows the theme of the page. */
export const useMapMode = (): MapMode => useSyncExternalStore(watch, modeNow);

const modeNow = (): MapMode => (root.dataset.theme === "dark" ? "night" : "day");

function watch(tell: () => void): () => void {
  const observer = new MutationObserver(tell);
  observer.observe(root, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
