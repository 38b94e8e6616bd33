import { insertOutbox } from "../store/outbox.ts";
import type { Transport } from "./transport.ts";

/** Puts letters on show instead of sending them, until a gateway is configured. */
export const outboxTransport: Transport = {
  async send(db, letters, now) {
    await insertOutbox(
      db,
      letters.map(({ id, channel, address, subject, text }) => ({
        id,
        channel,
        address,
        subject: channel === "email" ? subject : null,
        body: text,
        sent_at: now,
      })),
    );
    return letters.map(({ id }) => ({ id, result: "sent" }));
  },
};
