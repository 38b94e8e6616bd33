import { type RefObject, useEffect, useRef } from "react";

/**
 * When the button under the focus goes away (a step was taken, a dialog closed), the focus would fall back to the top of the page.
 * It stays where one was working: on the button that was pressed last while it is there, else on the element that is answered,
 * which needs `tabIndex={-1}`, else on the page's main part. `change` names the state after which to look.
 */
export function useKeepFocus<T extends HTMLElement>(change: string): RefObject<T | null> {
  const place = useRef<T>(null);
  const last = useRef<HTMLElement>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && place.current?.contains(target)) last.current = target;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks after every change
  useEffect(() => {
    // A dialog hands the focus back one frame after it has closed.
    const frame = requestAnimationFrame(() => {
      if (!last.current || document.activeElement !== document.body) return;
      const stays = last.current.isConnected ? last.current : (place.current ?? document.getElementById("main"));
      stays?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [change]);
  return place;
}
