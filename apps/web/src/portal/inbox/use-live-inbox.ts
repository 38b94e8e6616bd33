import { useQueryClient } from "@tanstack/react-query";
import { InboxEvent } from "@zhida/notify/contract";
import { useEffect } from "react";
import { liveInboxPath } from "../../api/notify.ts";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { toast } from "../../ui/toast.tsx";
import { messagesQuery, unreadQuery } from "./inbox-queries.ts";

/** Messages arrive while one looks: the count, the list, and a short word. The browser reconnects by itself. */
export function useLiveInbox(): void {
  const personId = useMe()?.personId;
  const client = useQueryClient();
  const text = useText();
  useEffect(() => {
    if (!personId) return;
    const source = new EventSource(liveInboxPath);
    source.onmessage = ({ data }) => {
      const { unread, message } = InboxEvent.parse(JSON.parse(data));
      client.setQueryData(unreadQuery.queryKey, { unread });
      if (!message) return;
      toast(text(message.title));
      for (const queryKey of [
        messagesQuery.queryKey,
        ["applications"],
        ["application"],
        ["cases"],
        ["benefits"],
        ["incidents"],
      ]) {
        void client.invalidateQueries({ queryKey });
      }
    };
    return () => source.close();
  }, [personId, client, text]);
}
