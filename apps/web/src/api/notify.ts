import {
  Message,
  MessagePage,
  OutboxEntry,
  type PreferenceChange,
  Preferences,
  UnreadCount,
} from "@zhida/notify/contract";
import { z } from "zod";
import { call } from "./call.ts";

const base = "/api/notify";

export const listMessages = (query: { cursor?: string; unread?: boolean }) =>
  call({ path: `${base}/messages`, query, answer: MessagePage });

export const getUnread = () => call({ path: `${base}/unread`, answer: UnreadCount });

export const markMessageRead = (id: string) =>
  call({ method: "POST", path: `${base}/messages/${id}/read`, answer: Message });

export const markAllRead = () => call({ method: "POST", path: `${base}/messages/read-all`, answer: UnreadCount });

export const liveInboxPath = `${base}/live`;

export const getPreferences = () => call({ path: `${base}/preferences`, answer: Preferences });

export const changePreferences = (items: PreferenceChange[]) =>
  call({ method: "PATCH", path: `${base}/preferences`, body: { items }, answer: Preferences });

/** Demo only: what was sent to a phone. */
export const listOutboxOfPhone = (phone: string) =>
  call({ path: `${base}/outbox/by-phone`, query: { phone }, answer: z.object({ items: z.array(OutboxEntry) }) });
