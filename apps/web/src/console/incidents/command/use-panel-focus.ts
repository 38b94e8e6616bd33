import { type RefObject, useEffect, useRef } from "react";

/** Where queue and panel stand one below the other. */
const NARROW = "(width < 72rem)";

/** D goes from the queue to the chosen incident; on a narrow screen, where it stands below, it comes into sight by itself. */
export function usePanelFocus(): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (matchMedia(NARROW).matches) panel.current?.scrollIntoView({ block: "start" });
    const press = (event: KeyboardEvent) => {
      if (event.key !== "d" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      panel.current?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return panel;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
