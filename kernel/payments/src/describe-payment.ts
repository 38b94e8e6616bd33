import { maskBankCard } from "@zhida/china-ids";
import type { BankReason } from "./bank/bank.ts";
import { bankReasons } from "./bank/bank-reasons.ts";
import type { Payment, Recovery } from "./contract.ts";
import type { PaymentRow, RecoveryRow } from "./store/tables.ts";

export const toPayment = (row: PaymentRow): Payment => ({
  id: row.id,
  owner: row.owner,
  reference: row.reference,
  title: row.title,
  amountFen: row.amount_fen,
  account: maskBankCard(row.account),
  bank: row.bank,
  link: row.link,
  state: row.state,
  settlesOn: row.settles_on,
  attempts: row.attempts,
  paidAt: row.paid_at?.toISOString() ?? null,
  lastError: row.last_error ? bankReasons[row.last_error as BankReason] : null,
  needsAccount: row.state === "failed" && row.last_error === "account_closed",
  accountChanges: row.account_changes.map((change) => ({
    ...change,
    from: maskBankCard(change.from),
    to: maskBankCard(change.to),
  })),
});

export const toRecovery = (row: RecoveryRow): Recovery => ({
  id: row.id,
  owner: row.owner,
  reference: row.reference,
  title: row.title,
  reason: row.reason,
  amountFen: row.amount_fen,
  dueOn: row.due_on,
  state: row.state,
  payer: row.payer,
  closedAt: row.closed_at?.toISOString() ?? null,
  note: row.note,
});
