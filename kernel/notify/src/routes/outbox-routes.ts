import { access, route } from "@zhida/identity";
import { decodeCursor, type Route, toPage, type Work } from "@zhida/platform";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { Delivery, DeliveryPage, DeliveryStatus, type OutboxEntry, OutboxPage, OutsideChannel } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { retryDelivery } from "../retry-delivery.ts";
import { listDeliveries } from "../store/deliveries.ts";
import { listOutbox } from "../store/outbox.ts";
import type { OutboxRow } from "../store/tables.ts";
import { toDelivery } from "../to-delivery.ts";

const tags = ["notify"];
const OutboxQuery = PageQuery.extend({ channel: OutsideChannel.optional(), address: z.string().max(200).optional() });
const DeliveryQuery = PageQuery.extend({ status: DeliveryStatus.default("failed") });

export const outboxRoutes = ({ demo, wake }: { demo: boolean; wake(work: Work): void }): Route[] => [
  route({
    method: "GET",
    url: "/api/notify/outbox",
    summary: "The development outbox: what would have been sent by SMS and e-mail, newest first",
    tags,
    access: access.staff("outbox.view"),
    query: OutboxQuery,
    response: OutboxPage,
    handler: async ({ work, query: { cursor, limit, channel, address } }) => {
      const mark = decodeCursor(cursor, 1);
      const rows = await listOutbox(work.db, { channel, address, before: mark && String(mark[0]), limit: limit + 1 });
      return toPage(rows, limit, toEntry, (row) => [row.id]);
    },
  }),
  route({
    method: "GET",
    url: "/api/notify/outbox/by-phone",
    summary: "Demo only: the last messages to one phone, so that a visitor can read a sign-in code",
    tags,
    access: access.public,
    query: z.object({ phone: z.string().regex(/^1\d{10}$/) }),
    response: z.object({ items: OutboxPage.shape.items }),
    rateLimit: { max: 60, seconds: 60 },
    handler: async ({ work, query }) => {
      if (!demo) throw refuse("outbox_closed");
      const rows = await listOutbox(work.db, { channel: "sms", address: query.phone, limit: SHOWN_BY_PHONE });
      return { items: rows.map(toEntry) };
    },
  }),
  route({
    method: "GET",
    url: "/api/notify/deliveries",
    summary: "Deliveries of one status, newest first",
    tags,
    access: access.staff("outbox.view"),
    query: DeliveryQuery,
    response: DeliveryPage,
    handler: async ({ work, query: { cursor, limit, status } }) => {
      const mark = decodeCursor(cursor, 1);
      const rows = await listDeliveries(work.db, { status, before: mark && String(mark[0]), limit: limit + 1 });
      return toPage(
        rows,
        limit,
        (row) => ({
          ...toDelivery(row),
          recipientId: row.recipient_id,
          template: row.template,
          createdAt: row.created_at.toISOString(),
        }),
        (row) => [row.id],
      );
    },
  }),
  route({
    method: "POST",
    url: "/api/notify/deliveries/:id/retry",
    summary: "Sends a failed delivery again",
    tags,
    access: access.staff("system.operate"),
    params: z.object({ id: Id }),
    response: Delivery,
    handler: async ({ params, work }) => toDelivery(await retryDelivery(wake, work, params.id)),
  }),
];

const SHOWN_BY_PHONE = 5;

const toEntry = ({ id, channel, address, subject, body, sent_at }: OutboxRow): OutboxEntry => ({
  id,
  channel,
  address,
  subject,
  text: body,
  sentAt: sent_at.toISOString(),
});
