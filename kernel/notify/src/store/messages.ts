import { type Db, tables } from "@zhida/platform";
import { sql } from "kysely";
import type { NoticeKind, OutsideChannel } from "../contract.ts";
import type { MessageRow, NotifyTables } from "./tables.ts";

export type NewMessage = {
  recipients: {
    id: string;
    messageId: string;
    smsId: string;
    emailId: string;
    params: string;
    link: string | null;
    dedupeKey: string | null;
  }[];
  template: string;
  templateVersion: number;
  kind: NoticeKind;
  /** Used unless the person decided otherwise. */
  channels: readonly OutsideChannel[];
  /** For notices that do not go to a person's own contact. */
  address: string | null;
  at: Date;
};

/** Writes messages and the deliveries that the recipients want, in one statement. Answers whom it was new for. */
export async function insertMessages(
  db: Db,
  message: NewMessage,
): Promise<{ recipientId: string; deliveries: number }[]> {
  const { recipients } = message;
  const { rows } = await sql<{ recipientId: string; deliveries: number }>`
    with given as (
      select * from unnest(
        ${recipients.map((each) => each.id)}::uuid[], ${recipients.map((each) => each.messageId)}::uuid[],
        ${recipients.map((each) => each.smsId)}::uuid[], ${recipients.map((each) => each.emailId)}::uuid[],
        ${recipients.map((each) => each.params)}::jsonb[], ${recipients.map((each) => each.link)}::text[],
        ${recipients.map((each) => each.dedupeKey)}::text[]
      ) as g(recipient_id, message_id, sms_id, email_id, params, link, dedupe_key)
    ), message as (
      insert into notify.message (recipient_id, id, template, template_version, kind, params, link, dedupe_key, sent_at)
      select recipient_id, message_id, ${message.template}, ${message.templateVersion}::int, ${message.kind},
        params, link, dedupe_key, ${message.at}::timestamptz
      from given
      on conflict (recipient_id, dedupe_key) do nothing
      returning recipient_id, id
    ), delivery as (
      insert into notify.delivery (recipient_id, id, message_id, channel, address, next_attempt_at, created_at)
      select m.recipient_id, c.id, m.id, c.channel, ${message.address}, ${message.at}::timestamptz, ${message.at}::timestamptz
      from message m
      join given g on g.message_id = m.id
      cross join lateral (values ('sms', g.sms_id), ('email', g.email_id)) as c(channel, id)
      left join notify.preference p
        on p.recipient_id = m.recipient_id and p.kind = ${message.kind} and p.channel = c.channel
      where coalesce(p.enabled, c.channel = any(${message.channels}::text[]))
      returning recipient_id
    )
    select m.recipient_id as "recipientId", (select count(*)::int from delivery d where d.recipient_id = m.recipient_id) as deliveries
    from message m`.execute(db);
  return rows;
}

/** Newest first; `before` is the id of the last message of the page before. */
export const listMessages = (
  db: Db,
  recipientId: string,
  filter: { unread?: boolean; kind?: NoticeKind; before?: string; limit: number },
): Promise<MessageRow[]> =>
  tables<NotifyTables>(db)
    .selectFrom("notify.message")
    .selectAll()
    .where("recipient_id", "=", recipientId)
    .$if(filter.unread === true, (query) => query.where("read_at", "is", null))
    .$if(filter.kind !== undefined, (query) => query.where("kind", "=", filter.kind as NoticeKind))
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before as string))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();

/** Counts up to 999: a badge shows no more. */
export async function countUnread(db: Db, recipientId: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`select count(*)::int as unread from (
    select 1 from notify.message where recipient_id = ${recipientId} and read_at is null limit 999) m`.execute(db);
  return rows[0]?.unread ?? 0;
}

/** Marks it read the first time; undefined when it is not this person's. */
export const markRead = (db: Db, recipientId: string, id: string, at: Date): Promise<MessageRow | undefined> =>
  tables<NotifyTables>(db)
    .updateTable("notify.message")
    .set({ read_at: sql`coalesce(read_at, ${at}::timestamptz)` })
    .where("recipient_id", "=", recipientId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();

/** All that they have not read yet, or what of it was sent before a time. */
export const markAllRead = (db: Db, recipientIds: readonly string[], at: Date, sentBefore?: Date) =>
  tables<NotifyTables>(db)
    .updateTable("notify.message")
    .set({ read_at: at })
    .where("recipient_id", "=", sql<string>`any(${recipientIds}::uuid[])`)
    .where("read_at", "is", null)
    .$if(sentBefore !== undefined, (query) => query.where("sent_at", "<", sentBefore as Date))
    .execute();
