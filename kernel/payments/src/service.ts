import type { Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { RawBuilder } from "kysely";
import type { Payment, Recovery } from "./contract.ts";

/** What modules that pay ask of the till. Every call joins the caller's transaction. */
export interface PaymentsService {
  /**
   * Orders payments, settled by the bank on the next working day. The same `businessKey` of the same owner is ordered once:
   * answers the payments that were new, by reference. `alongside` is a change of the caller's own tables that goes out in the same
   * statement, for a hot path; it takes place whether or not a payment is new.
   */
  order(work: Work, payments: readonly NewPayment[], alongside?: RawBuilder<unknown>): Promise<Map<string, Payment[]>>;

  /** Calls back what the bank does not have yet; answers the references called back. What is with the bank stays. */
  cancel(work: Work, request: OwnReferences): Promise<Set<string>>;

  /** Asks money back (追回), once for each `businessKey`; the person is told. Answers the references that were new. */
  recover(work: Work, recoveries: readonly NewRecovery[]): Promise<Set<string>>;

  /** The payments of each reference, oldest first. */
  paymentsOf(work: Work, request: OwnReferences): Promise<Map<string, Payment[]>>;
  recoveriesOf(work: Work, request: OwnReferences): Promise<Map<string, Recovery[]>>;

  /** The payment of this reference whose account the bank refused for good: the payee may name another one. */
  refused(work: Work, reference: OwnReference): Promise<RefusedPayment | undefined>;

  /**
   * Sends a payment whose account was refused for good to another account of the payee's, under the same order, so that it is paid
   * once. That the account is the payee's, the owner has checked. Undefined when it was redirected, or sent again, in the meantime.
   */
  redirect(work: Work, redirection: Redirection): Promise<Payment | undefined>;

  /** Tells the owner what became of its payments, inside the transaction that records it. Call while wiring. */
  registerOwner(owner: string, hooks: PaymentHooks): void;
}

export type OwnReferences = { owner: string; division: string; references: readonly string[] };

export type OwnReference = { owner: string; division: string; reference: string };

/** Account numbers in full; `refused`: all that the bank refused, the last one included. */
export type RefusedPayment = { paymentId: string; account: string; refused: readonly string[] };

export interface Redirection {
  division: string;
  paymentId: string;
  /** The account that the bank refused. */
  refused: string;
  account: string;
  bank?: string;
  /** Who names the account. */
  by: string;
}

export interface NewPayment {
  owner: string;
  division: string;
  /** What is paid for: a grant, an application. */
  reference: string;
  /** What may be paid once: `childcare-subsidy:990122…:2026`. */
  businessKey: string;
  title: LocalizedText;
  /** Organisation code of the department that pays. */
  department: string;
  subjectId: string;
  /** Who is told; nobody without it. */
  personId?: string;
  payee: string;
  amountFen: number;
  account: string;
  bank?: string;
  /** Path in the portal that the notice leads to. */
  link?: string;
}

export interface NewRecovery {
  owner: string;
  division: string;
  reference: string;
  businessKey: string;
  title: LocalizedText;
  reason: LocalizedText;
  department: string;
  subjectId: string;
  personId?: string;
  payer: string;
  amountFen: number;
  /** Last day on which it should be repaid. */
  dueOn: string;
  link?: string;
}

export interface PaymentHooks {
  onOutcome(work: Work, outcomes: readonly PaymentOutcome[]): Promise<void>;
}

export type PaymentOutcome = { division: string; reference: string; paymentId: string; amountFen: number } & (
  | { state: "paid"; paidAt: Date }
  | { state: "retrying" | "failed" }
);
