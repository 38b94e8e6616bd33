import { maskBankCard } from "@zhida/china-ids";
import type { Payment } from "../contract.ts";
import type { PaymentRow } from "../store/payments.ts";
import type { BankReason } from "./bank.ts";
import { bankReasons } from "./bank-reasons.ts";

export const toPayment = (row: PaymentRow): Payment => ({
  id: row.id,
  applicationId: row.application_id,
  itemName: row.item_name,
  amountFen: row.amount_fen,
  account: maskBankCard(row.account),
  bank: row.bank,
  description: row.description,
  state: row.state,
  settlesOn: row.settles_on,
  attempts: row.attempts,
  paidAt: row.paid_at?.toISOString() ?? null,
  lastError: row.last_error ? bankReasons[row.last_error as BankReason] : null,
  needsAccount: row.state === "failed" && row.last_error === "account_closed",
  accountChanges: row.account_changes,
});
