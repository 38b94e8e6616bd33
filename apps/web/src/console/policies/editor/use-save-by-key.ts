import { useEffect } from "react";
import type { PolicyEditor } from "./use-policy-editor.ts";

/** Ctrl+S saves, as everywhere. */
export function useSaveByKey({ isChanged, isSaving, save }: PolicyEditor): void {
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
