import { useMemo, useSyncExternalStore } from "react";

export type ChartColours = Record<
  "ink" | "line" | "jade" | "cinnabar" | "ochre" | "slate" | "surface" | "font",
  string
>;

/** The tokens of the page as values, for what is drawn on a canvas; other ones in the dark. */
export function useChartColours(): ChartColours {
  const theme = useSyncExternalStore(watchTheme, () => document.documentElement.dataset.theme ?? "light");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens change with the theme
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
    return {
      ink: token("ink-faint"),
      line: token("line"),
      jade: token("jade"),
      cinnabar: token("cinnabar"),
      ochre: token("ochre"),
      slate: token("slate"),
      surface: token("surface"),
      font: token("font-body"),
    };
  }, [theme]);
}

function watchTheme(tell: () => void): () => void {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
