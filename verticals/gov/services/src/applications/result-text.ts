import type { Payment } from "@zhida/payments/contract";
import type { LocalizedText } from "@zhida/platform/contract";
import type { ServiceItem } from "../contract.ts";
import { yuan } from "./yuan.ts";

type Money = Pick<Payment, "amountFen" | "account" | "settlesOn">;

/** What the person gets, in one phrase; with money, when it arrives and where. */
export function resultText(item: ServiceItem, payment: Money | undefined): LocalizedText {
  const names = {
    zh: item.results.map(({ name }) => name.zh).join("、"),
    en: item.results.map(({ name }) => name.en).join(", "),
  };
  if (!payment) return names;
  const amount = yuan(payment.amountFen);
  const tail = payment.account.slice(-4);
  const [, month, day] = payment.settlesOn.split("-").map(Number);
  return {
    zh: `${names.zh}，${amount} 将于${month}月${day}日转入尾号 ${tail} 的账户`,
    en: `${names.en}; ${amount} will reach the account ending in ${tail} on ${payment.settlesOn}`,
  };
}
