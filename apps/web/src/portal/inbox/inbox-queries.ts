import { queryOptions, useQuery } from "@tanstack/react-query";
import { getUnread, listMessages } from "../../api/notify.ts";
import { pagesOf } from "../../api/pages-of.ts";
import { useMe } from "../../session/me-query.ts";

export const unreadQuery = queryOptions({ queryKey: ["messages", "unread"], queryFn: getUnread, staleTime: Infinity });

export const messagesQuery = pagesOf(["messages", "list"], (cursor) => listMessages({ cursor }));

/** How many messages wait; 0 for a visitor. */
export function useUnread(): number {
  const me = useMe();
  return useQuery({ ...unreadQuery, enabled: Boolean(me) }).data?.unread ?? 0;
}
