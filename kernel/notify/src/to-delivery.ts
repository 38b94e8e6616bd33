import type { Delivery } from "./contract.ts";
import type { DeliveryTableRow } from "./store/tables.ts";

export const toDelivery = (row: DeliveryTableRow): Delivery => ({
  id: row.id,
  messageId: row.message_id,
  channel: row.channel,
  status: row.status,
  address: row.sent_to,
  attempts: row.attempts,
  nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
  sentAt: row.sent_at?.toISOString() ?? null,
  lastError: row.last_error,
});
