import type { Db } from "@zhida/platform";
import type { OutsideChannel } from "../contract.ts";

/** One notice ready to leave, in the recipient's language. `id` is the same at every attempt. */
export type Letter = { id: string; channel: OutsideChannel; address: string; subject: string; text: string };

/** `refused`: trying again is of no use (unknown mailbox). `reason` holds no personal data. */
export type LetterOutcome = { id: string } & ({ result: "sent" } | { result: "failed" | "refused"; reason: string });

/**
 * A way out of the house. Takes a batch, answers for each letter, never throws for a single one.
 * The default for both channels is the development outbox; `SMTP_URL` brings {@link smtpTransport} for e-mail;
 * a contract with an SMS gateway is one more implementation.
 */
export type Transport = {
  send(db: Db, letters: readonly Letter[], now: Date): Promise<LetterOutcome[]>;
  close?(): Promise<void>;
};
