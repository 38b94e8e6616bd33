import { useQueryClient } from "@tanstack/react-query";
import { InboxEvent } from "@zhida/notify/contract";
import { liveInboxPath } from "../../api/notify.ts";
import { useText } from "../../i18n/use-text.ts";
import { useFollow } from "../../live/use-follow.ts";
import { useMe } from "../../session/me-query.ts";
import { toast } from "../../ui/toast.tsx";
import { messagesQuery, unreadQuery } from "./inbox-queries.ts";

/** What a message may tell of: the lists that show it are fetched anew. */
const TOLD_OF = [
  messagesQuery.queryKey,
  ["applications"],
  ["application"],
  ["cases"],
  ["benefits"],
  ["incidents"],
] as const;

/** Messages arrive while one looks: the count, the list, and a short word. */
export function useLiveInbox(): void {
  const personId = useMe()?.personId;
  const client = useQueryClient();
  const text = useText();
  const renew = () => {
    for (const queryKey of TOLD_OF) void client.invalidateQueries({ queryKey });
  };
  useFollow(personId && liveInboxPath, {
    schema: InboxEvent,
    onNews: ({ unread, message }) => {
      client.setQueryData(unreadQuery.queryKey, { unread });
      if (!message) return;
      toast(text(message.title));
      renew();
    },
    onBack: renew,
  });
}
