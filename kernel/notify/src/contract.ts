import { Id, Instant, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";

/** What a notice is about; people set their preferences per kind. `code` (one-time codes) and `account` cannot be switched off. */
export const NoticeKind = z.enum(["case", "payment", "rating", "data", "policy", "work", "account", "code"]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** The inbox is the record that a notice was served and is always used; the others are chosen per kind. */
export const Channel = z.enum(["inbox", "sms", "email"]);
export type Channel = z.infer<typeof Channel>;

export const OutsideChannel = Channel.exclude(["inbox"]);
export type OutsideChannel = z.infer<typeof OutsideChannel>;

/** A value for a placeholder. Text may be one string or both languages; money is integer fen, dates are ISO. */
export const NoticeParam = z.union([z.string(), z.number(), LocalizedText]);
export type NoticeParam = z.infer<typeof NoticeParam>;

export const NoticeParams = z.record(z.string(), NoticeParam);
export type NoticeParams = z.infer<typeof NoticeParams>;

/**
 * The wording of one notice in one version. Placeholders: `{name}`, `{amount|yuan}` (fen → ￥1,234.50),
 * `{day|date}` (2026年3月2日), `{at|time}` (3月2日 09:30, China Standard Time).
 */
export const NoticeTemplate = z.object({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/),
  version: z.int().min(1),
  kind: NoticeKind,
  /** Channels used beside the inbox unless the person chose otherwise. */
  channels: z.array(OutsideChannel),
  params: z.array(z.string()),
  title: LocalizedText,
  body: LocalizedText,
  /** Shorter wording for SMS; the body is sent where it is absent. */
  sms: LocalizedText.optional(),
  /** The parameters are wiped once the notice has left the house (one-time codes). */
  secret: z.boolean().default(false),
});
export type NoticeTemplate = z.infer<typeof NoticeTemplate>;

export const Message = z.object({
  id: Id,
  template: z.string(),
  kind: NoticeKind,
  title: LocalizedText,
  body: LocalizedText,
  /** A path inside the portal or console, such as `/applications/0198…`. */
  link: z.string().nullable(),
  sentAt: Instant,
  readAt: Instant.nullable(),
});
export type Message = z.infer<typeof Message>;

export const MessagePage = page(Message).extend({ unread: z.int() });
export type MessagePage = z.infer<typeof MessagePage>;

export const UnreadCount = z.object({ unread: z.int() });
export type UnreadCount = z.infer<typeof UnreadCount>;

/** One event of the live inbox: the new count, and the message when one has just arrived. */
export const InboxEvent = z.object({ unread: z.int(), message: Message.optional() });
export type InboxEvent = z.infer<typeof InboxEvent>;

export const Preference = z.object({
  kind: NoticeKind,
  sms: z.boolean(),
  email: z.boolean(),
  /** A locked kind is always sent on the channels its template names. */
  locked: z.boolean(),
});
export type Preference = z.infer<typeof Preference>;

export const Preferences = z.object({ items: z.array(Preference) });
export type Preferences = z.infer<typeof Preferences>;

export const PreferenceChange = z.object({
  kind: NoticeKind,
  sms: z.boolean().optional(),
  email: z.boolean().optional(),
});
export type PreferenceChange = z.infer<typeof PreferenceChange>;

/** pending → sent, or after the last attempt failed; unreachable: the person has no address for the channel. */
export const DeliveryStatus = z.enum(["pending", "sent", "failed", "unreachable"]);
export type DeliveryStatus = z.infer<typeof DeliveryStatus>;

export const Delivery = z.object({
  id: Id,
  messageId: Id,
  channel: OutsideChannel,
  status: DeliveryStatus,
  /** Masked for reading: 138****0002, l***@example.org. */
  address: z.string().nullable(),
  attempts: z.int(),
  nextAttemptAt: Instant.nullable(),
  sentAt: Instant.nullable(),
  /** What the gateway answered last, without personal data. */
  lastError: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

export const DeliveryRow = Delivery.extend({ recipientId: Id, template: z.string(), createdAt: Instant });
export type DeliveryRow = z.infer<typeof DeliveryRow>;

/** What left through the development outbox instead of a gateway. */
export const OutboxEntry = z.object({
  id: Id,
  channel: OutsideChannel,
  address: z.string(),
  subject: z.string().nullable(),
  text: z.string(),
  sentAt: Instant,
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/** What an editor may change; a new version is made of it. */
export const TemplateWording = NoticeTemplate.pick({ channels: true, title: true, body: true, sms: true });
export type TemplateWording = z.infer<typeof TemplateWording>;

export const TemplateChange = z.object({ version: z.int().min(1), wording: TemplateWording });
export type TemplateChange = z.infer<typeof TemplateChange>;

export const TemplateList = z.object({ items: z.array(NoticeTemplate) });
export type TemplateList = z.infer<typeof TemplateList>;

export const DeliveryList = z.object({ items: z.array(Delivery) });
export type DeliveryList = z.infer<typeof DeliveryList>;

export const OutboxPage = page(OutboxEntry);
export type OutboxPage = z.infer<typeof OutboxPage>;

export const DeliveryPage = page(DeliveryRow);
export type DeliveryPage = z.infer<typeof DeliveryPage>;
