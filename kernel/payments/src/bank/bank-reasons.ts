import type { LocalizedText } from "@zhida/platform/contract";
import type { BankReason } from "./bank.ts";

export const bankReasons: Record<BankReason, LocalizedText> = {
  busy: { zh: "银行系统繁忙", en: "the bank was busy" },
  no_answer: { zh: "银行暂未回应", en: "the bank did not answer" },
  account_closed: { zh: "收款账户已销户或状态异常", en: "the account is closed or not in order" },
};
