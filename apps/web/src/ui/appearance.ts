import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";
export type Appearance = { theme: Theme; elder: boolean };

const KEY = "zhida.appearance";
const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const watchers = new Set<() => void>();
let current: Appearance = remembered();

/** Theme and elder mode of this device; kept, and shown on the root element for the style sheets. */
export function useAppearance(): [Appearance, (change: Partial<Appearance>) => void] {
  return [useSyncExternalStore(watch, () => current), changeAppearance];
}

export function changeAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  applyAppearance();
  for (const tell of watchers) tell();
}

/** Called before the first paint, and whenever the system turns dark or light. */
export function applyAppearance(): void {
  const root = document.documentElement;
  const dark = current.theme === "dark" || (current.theme === "system" && darkSystem.matches);
  root.dataset.theme = dark ? "dark" : "light";
  root.toggleAttribute("data-elder", current.elder);
}

darkSystem.addEventListener("change", applyAppearance);

function remembered(): Appearance {
  const kept = localStorage.getItem(KEY);
  return { theme: "system", elder: false, ...(kept ? (JSON.parse(kept) as Partial<Appearance>) : {}) };
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
