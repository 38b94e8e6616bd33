import { type Db, tables } from "@zhida/platform";
import { sql } from "kysely";
import type { DeliveryStatus, NoticeParams, OutsideChannel } from "../contract.ts";
import type { DeliveryTableRow, NotifyTables } from "./tables.ts";

export type ClaimedDelivery = {
  id: string;
  recipientId: string;
  messageId: string;
  channel: OutsideChannel;
  address: string | null;
  attempts: number;
  template: string;
  templateVersion: number;
  params: NoticeParams;
  link: string | null;
};

export type DeliveryOutcome = {
  recipientId: string;
  id: string;
  status: DeliveryStatus;
  nextAttemptAt: Date | null;
  sentAt: Date | null;
  error: string | null;
  /** Masked. */
  sentTo: string | null;
};

/**
 * Takes due deliveries, oldest first, and lends them until `leaseEnd`: whoever dies meanwhile loses them to the next process.
 * Several processes never hold the same one.
 */
export async function claimDeliveries(
  db: Db,
  claim: { now: Date; leaseEnd: Date; limit: number },
): Promise<ClaimedDelivery[]> {
  const { rows } = await sql<ClaimedDelivery>`
    with due as (
      select recipient_id, id from notify.delivery
      where status = 'pending' and next_attempt_at <= ${claim.now}
      order by next_attempt_at limit ${claim.limit} for update skip locked
    ), claimed as (
      update notify.delivery d set attempts = d.attempts + 1, next_attempt_at = ${claim.leaseEnd}
      from due where d.recipient_id = due.recipient_id and d.id = due.id
      returning d.*
    )
    select c.id, c.recipient_id as "recipientId", c.message_id as "messageId", c.channel, c.address, c.attempts,
      m.template, m.template_version as "templateVersion", m.params, m.link
    from claimed c join notify.message m on m.recipient_id = c.recipient_id and m.id = c.message_id
    order by c.id`.execute(db);
  return rows;
}

/** Writes what became of a batch; a delivery that was sent meanwhile by somebody else stays sent. */
export async function settleDeliveries(db: Db, outcomes: readonly DeliveryOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await sql`
    update notify.delivery d
    set status = o.status, next_attempt_at = o.next_attempt_at, sent_at = o.sent_at, last_error = o.error, sent_to = coalesce(o.sent_to, d.sent_to)
    from unnest(
      ${outcomes.map((each) => each.recipientId)}::uuid[], ${outcomes.map((each) => each.id)}::uuid[],
      ${outcomes.map((each) => each.status)}::text[],
      ${outcomes.map((each) => each.nextAttemptAt)}::timestamptz[], ${outcomes.map((each) => each.sentAt)}::timestamptz[],
      ${outcomes.map((each) => each.error)}::text[], ${outcomes.map((each) => each.sentTo)}::text[]
    ) as o(recipient_id, id, status, next_attempt_at, sent_at, error, sent_to)
    where d.recipient_id = o.recipient_id and d.id = o.id and d.status <> 'sent'`.execute(db);
}

/** Wipes the parameters of notices that held a secret. */
export async function wipeParams(
  db: Db,
  messages: readonly { recipientId: string; messageId: string }[],
): Promise<void> {
  if (messages.length === 0) return;
  await sql`
    update notify.message m set params = '{}'::jsonb
    from unnest(${messages.map((each) => each.recipientId)}::uuid[], ${messages.map((each) => each.messageId)}::uuid[]) as w(recipient_id, id)
    where m.recipient_id = w.recipient_id and m.id = w.id`.execute(db);
}

export const listDeliveriesOfMessage = (db: Db, recipientId: string, messageId: string): Promise<DeliveryTableRow[]> =>
  tables<NotifyTables>(db)
    .selectFrom("notify.delivery")
    .selectAll()
    .where("recipient_id", "=", recipientId)
    .where("message_id", "=", messageId)
    .orderBy("id")
    .execute();

/** Newest first within one status. */
export const listDeliveries = (
  db: Db,
  filter: { status: DeliveryStatus; before?: string; limit: number },
): Promise<(DeliveryTableRow & { template: string })[]> =>
  tables<NotifyTables>(db)
    .selectFrom("notify.delivery as d")
    .innerJoin("notify.message as m", (join) =>
      join.onRef("m.recipient_id", "=", "d.recipient_id").onRef("m.id", "=", "d.message_id"),
    )
    .selectAll("d")
    .select("m.template")
    .where("d.status", "=", filter.status)
    .$if(filter.before !== undefined, (query) => query.where("d.id", "<", filter.before as string))
    .orderBy("d.id", "desc")
    .limit(filter.limit)
    .execute();

export const findDelivery = (db: Db, id: string): Promise<DeliveryTableRow | undefined> =>
  tables<NotifyTables>(db).selectFrom("notify.delivery").selectAll().where("id", "=", id).executeTakeFirst();

/** A failed or unreachable delivery starts again from its first attempt. */
export const restartDelivery = (db: Db, delivery: { recipient_id: string; id: string }, at: Date) =>
  tables<NotifyTables>(db)
    .updateTable("notify.delivery")
    .set({ status: "pending", attempts: 0, next_attempt_at: at, last_error: null })
    .where("recipient_id", "=", delivery.recipient_id)
    .where("id", "=", delivery.id)
    .where("status", "in", ["failed", "unreachable"])
    .returningAll()
    .executeTakeFirst();
