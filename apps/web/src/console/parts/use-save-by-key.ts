import { useEffect } from "react";

type Editor = { isChanged: boolean; isSaving: boolean; save: () => Promise<unknown> };

/** Ctrl+S saves, as everywhere. */
export function useSaveByKey({ isChanged, isSaving, save }: Editor): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (isChanged && !isSaving) void save().catch(() => {});
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isChanged, isSaving, save]);
}
