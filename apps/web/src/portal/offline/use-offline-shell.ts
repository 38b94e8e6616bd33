import { useEffect } from "react";
import { goOutdoors } from "./outdoors.ts";

/** The page itself comes first. */
const QUIET_MS = 1_500;

/**
 * From the first page on that is used out of doors, this phone keeps the portal for the time without network. Nobody else
 * pays for it. Without TLS the browser has no service worker; the outbox works all the same while the page is open.
 */
export function useOfflineShell(): void {
  useEffect(() => {
    goOutdoors();
    if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
    const timer = setTimeout(
      () => void navigator.serviceWorker.register("/service-worker.js").catch(() => undefined),
      QUIET_MS,
    );
    return () => clearTimeout(timer);
  }, []);
}
