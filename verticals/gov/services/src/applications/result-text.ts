import type { LocalizedText } from "@zhida/platform/contract";
import type { ServiceItem } from "../contract.ts";
import type { PaymentRow } from "../store/payments.ts";
import { yuan } from "./yuan.ts";

type Money = Pick<PaymentRow, "amount_fen" | "account" | "settles_on">;

/** What the person gets, in one phrase; with money, when it arrives and where. */
export function resultText(item: ServiceItem, payment: Money | undefined): LocalizedText {
  const names = {
    zh: item.results.map(({ name }) => name.zh).join("、"),
    en: item.results.map(({ name }) => name.en).join(", "),
  };
  if (!payment) return names;
  const amount = yuan(payment.amount_fen);
  const tail = payment.account.slice(-4);
  const [, month, day] = payment.settles_on.split("-").map(Number);
  return {
    zh: `${names.zh}，${amount} 将于${month}月${day}日转入尾号 ${tail} 的账户`,
    en: `${names.en}; ${amount} will reach the account ending in ${tail} on ${payment.settles_on}`,
  };
}
