import { useSyncExternalStore } from "react";

/** Whether the phone believes that it has a network. */
export const useOnline = (): boolean => useSyncExternalStore(watch, () => navigator.onLine);

function watch(tell: () => void): () => void {
  addEventListener("online", tell);
  addEventListener("offline", tell);
  return () => {
    removeEventListener("online", tell);
    removeEventListener("offline", tell);
  };
}
