import { createTransport } from "nodemailer";
import type { Letter, LetterOutcome, Transport } from "./transport.ts";

/** E-mail through any SMTP server. `url` like smtp://user:password@host:587; `from` is the sender people see. */
export function smtpTransport({ url, from }: { url: string; from: string }): Transport {
  const mailer = createTransport(
    { url, pool: true, maxConnections: 4, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
    { from },
  );
  const send = async (letter: Letter): Promise<LetterOutcome> => {
    try {
      await mailer.sendMail({
        to: letter.address,
        subject: letter.subject,
        text: letter.text,
        // The same at every attempt, so that a mail server can drop a repetition.
        messageId: `<${letter.id}@zhida.invalid>`,
      });
      return { id: letter.id, result: "sent" };
    } catch (error) {
      return { id: letter.id, ...fault(error as SmtpError) };
    }
  };
  return {
    send: (_db, letters) => Promise.all(letters.map(send)),
    close: async () => mailer.close(),
  };
}

type SmtpError = Error & { code?: string; responseCode?: number };

/** 5xx is final, all else may pass (RFC 5321 §4.2.1). The server's own words may repeat the address: only codes are kept. */
function fault({ code, responseCode }: SmtpError): { result: "failed" | "refused"; reason: string } {
  const reason = [code, responseCode].filter(Boolean).join(" ") || "unknown fault";
  const isFinal = code !== "EAUTH" && responseCode !== undefined && responseCode >= 500;
  return { result: isFinal ? "refused" : "failed", reason };
}
