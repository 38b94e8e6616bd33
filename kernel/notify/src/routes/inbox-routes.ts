import { access, route } from "@zhida/identity";
import { eventStream, type LiveBus, type Route } from "@zhida/platform";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { DeliveryList, InboxEvent, Message, MessagePage, NoticeKind, UnreadCount } from "../contract.ts";
import { listInbox } from "../list-inbox.ts";
import { INBOX_TOPIC, type LiveInbox } from "../live-inbox.ts";
import { refuse } from "../refusals.ts";
import { listDeliveriesOfMessage } from "../store/deliveries.ts";
import { countUnread, markAllRead, markRead } from "../store/messages.ts";
import type { TemplateLibrary } from "../template-library.ts";
import { toDelivery } from "../to-delivery.ts";
import { toMessage } from "../to-message.ts";

type Deps = { library: TemplateLibrary; inbox: LiveInbox; bus: LiveBus };

const tags = ["notify"];
const InboxQuery = PageQuery.extend({ unread: z.stringbool().optional(), kind: NoticeKind.optional() });

export const inboxRoutes = ({ library, inbox, bus }: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/notify/messages",
    summary: "My inbox, newest first",
    tags,
    access: access.signedIn,
    query: InboxQuery,
    response: MessagePage,
    handler: ({ actor, work, query }) => listInbox({ library }, work, actor.personId, query),
  }),
  route({
    method: "GET",
    url: "/api/notify/unread",
    summary: "How many of my messages are unread (999 at most)",
    tags,
    access: access.signedIn,
    response: UnreadCount,
    handler: async ({ actor, work }) => ({ unread: await countUnread(work.db, actor.personId) }),
  }),
  route({
    method: "GET",
    url: "/api/notify/live",
    summary: "My inbox as it changes (server-sent events)",
    tags,
    access: access.signedIn,
    response: eventStream(InboxEvent),
    handler: async ({ actor, stream }) => {
      const leave = inbox.watch(actor.personId, (event) => stream.send(event));
      await stream.closed;
      leave();
      return undefined;
    },
  }),
  route({
    method: "POST",
    url: "/api/notify/messages/:id/read",
    summary: "Marks a message of mine as read",
    tags,
    access: access.signedIn,
    params: z.object({ id: Id }),
    response: Message,
    handler: async ({ actor, params, work }) => {
      const row = await markRead(work.db, actor.personId, params.id, work.now);
      if (!row) throw refuse("message_not_found");
      bus.publish(work, INBOX_TOPIC, actor.personId);
      return toMessage(library, work.db, row);
    },
  }),
  route({
    method: "POST",
    url: "/api/notify/messages/read-all",
    summary: "Marks all my messages as read",
    tags,
    access: access.signedIn,
    response: UnreadCount,
    handler: async ({ actor, work }) => {
      await markAllRead(work.db, [actor.personId], work.now);
      bus.publish(work, INBOX_TOPIC, actor.personId);
      return { unread: 0 };
    },
  }),
  route({
    method: "GET",
    url: "/api/notify/messages/:id/deliveries",
    summary: "Where a message of mine was also sent, and what became of it",
    tags,
    access: access.signedIn,
    params: z.object({ id: Id }),
    response: DeliveryList,
    handler: async ({ actor, params, work }) => ({
      items: (await listDeliveriesOfMessage(work.db, actor.personId, params.id)).map(toDelivery),
    }),
  }),
];
