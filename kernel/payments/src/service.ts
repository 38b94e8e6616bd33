import type { Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { Payment, Recovery } from "./contract.ts";

/** What modules that pay ask of the till. Every call joins the caller's transaction. */
export interface PaymentsService {
  /**
   * Orders payments, settled by the bank on the next working day. The same `businessKey` of the same owner is ordered once:
   * answers the references that were new.
   */
  order(work: Work, payments: readonly NewPayment[]): Promise<Set<string>>;

  /** Calls back what the bank does not have yet; answers the references called back. What is with the bank stays. */
  cancel(work: Work, request: OwnReferences): Promise<Set<string>>;

  /** Asks money back (追回), once for each `businessKey`; the person is told. Answers the references that were new. */
  recover(work: Work, recoveries: readonly NewRecovery[]): Promise<Set<string>>;

  /** The payments of each reference, oldest first. */
  paymentsOf(work: Work, request: OwnReferences): Promise<Map<string, Payment[]>>;
  recoveriesOf(work: Work, request: OwnReferences): Promise<Map<string, Recovery[]>>;

  /** Tells the owner what became of its payments, inside the transaction that records it. Call while wiring. */
  registerOwner(owner: string, hooks: PaymentHooks): void;
}

export type OwnReferences = { owner: string; division: string; references: readonly string[] };

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

export type PaymentOutcome = { division: string; reference: string; paymentId: string } & (
  | { state: "paid"; paidAt: Date }
  | { state: "retrying" | "failed" }
);
