import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useMe } from "../../session/me-query.ts";
import { useOutbox } from "./outbox.ts";
import { syncOutbox } from "./sync-outbox.ts";

/** Sends what waits on this phone: when the portal opens, when the network is back, when one looks at it again. */
export function StartOutbox() {
  const personId = useMe()?.personId;
  const client = useQueryClient();
  const sent = useOutbox().filter(({ state }) => state === "sent").length;
  useEffect(() => {
    if (!personId) return;
    const sync = () => void syncOutbox();
    const onShow = () => document.visibilityState === "visible" && sync();
    sync();
    addEventListener("online", sync);
    document.addEventListener("visibilitychange", onShow);
    return () => {
      removeEventListener("online", sync);
      document.removeEventListener("visibilitychange", onShow);
    };
  }, [personId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was sent changes what the lists hold
  useEffect(() => {
    for (const queryKey of [["incidents"], ["grid"]]) void client.invalidateQueries({ queryKey });
  }, [sent, client]);
  return null;
}
