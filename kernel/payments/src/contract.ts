import { Fen, Id, Instant, IsoDate, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";

/** failed: given up, somebody of the department looks at it · cancelled: called back before the bank had it. */
export const PaymentState = z.enum(["ordered", "retrying", "paid", "failed", "cancelled"]);
export type PaymentState = z.infer<typeof PaymentState>;

/** A payment to a person or an enterprise; the account is masked. */
export const Payment = z.object({
  id: Id,
  owner: z.string(),
  reference: Id,
  title: LocalizedText,
  amountFen: Fen,
  account: z.string(),
  bank: z.string().nullable(),
  link: z.string().nullable(),
  state: PaymentState,
  settlesOn: IsoDate,
  attempts: z.int(),
  paidAt: Instant.nullable(),
  /** Why the bank refused last. */
  lastError: LocalizedText.nullable(),
  /** The account was refused for good: the payee may name another one. */
  needsAccount: z.boolean(),
  /** Accounts that the payee named afterwards, masked, the oldest first. */
  accountChanges: z.array(z.object({ at: Instant, by: z.string(), from: z.string(), to: z.string() })),
});
export type Payment = z.infer<typeof Payment>;
export const PaymentPage = page(Payment);

/** As the paying department sees it. */
export const DepartmentPayment = Payment.extend({ payee: z.string() });
export type DepartmentPayment = z.infer<typeof DepartmentPayment>;
export const DepartmentPaymentPage = page(DepartmentPayment);

export const RecoveryState = z.enum(["open", "repaid", "waived"]);
export type RecoveryState = z.infer<typeof RecoveryState>;

/** Money asked back (追回): who, how much, why, until when. */
export const Recovery = z.object({
  id: Id,
  owner: z.string(),
  reference: Id,
  title: LocalizedText,
  reason: LocalizedText,
  amountFen: Fen,
  dueOn: IsoDate,
  state: RecoveryState,
  payer: z.string(),
  closedAt: Instant.nullable(),
  note: z.string().nullable(),
});
export type Recovery = z.infer<typeof Recovery>;
export const RecoveryPage = page(Recovery);
