import type { ColumnType, Selectable } from "kysely";
import type { DeliveryStatus, NoticeKind, NoticeParams, NoticeTemplate, OutsideChannel } from "../contract.ts";

/** What is written as JSON text and read back parsed. */
type Json<T> = ColumnType<T, string, string>;

export type TemplateRow = {
  code: string;
  version: number;
  content: Json<NoticeTemplate>;
  published_at: Date;
  published_by: string | null;
};

export type MessageTable = {
  recipient_id: string;
  id: string;
  template: string;
  template_version: number;
  kind: NoticeKind;
  params: Json<NoticeParams>;
  link: string | null;
  dedupe_key: string | null;
  sent_at: Date;
  read_at: Date | null;
};

export type DeliveryTableRow = {
  recipient_id: string;
  id: string;
  message_id: string;
  channel: OutsideChannel;
  address: string | null;
  sent_to: string | null;
  status: DeliveryStatus;
  attempts: number;
  next_attempt_at: Date | null;
  sent_at: Date | null;
  last_error: string | null;
  created_at: Date;
};

export type PreferenceRow = {
  recipient_id: string;
  kind: NoticeKind;
  channel: OutsideChannel;
  enabled: boolean;
  changed_at: Date;
};

export type OutboxRow = {
  id: string;
  channel: OutsideChannel;
  address: string;
  subject: string | null;
  body: string;
  sent_at: Date;
};

export type MessageRow = Selectable<MessageTable>;

export type NotifyTables = {
  "notify.template": TemplateRow;
  "notify.message": MessageTable;
  "notify.delivery": DeliveryTableRow;
  "notify.preference": PreferenceRow;
  "notify.outbox": OutboxRow;
};
