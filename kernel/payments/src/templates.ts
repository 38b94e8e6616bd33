import type { NoticeTemplate } from "@zhida/notify/contract";

export const ACCOUNT_CLOSED = "payment.account-closed";
export const RECOVERY_OPENED = "payment.recovery-opened";

/** What notify does not bring: another account is needed, money is asked back. */
export const noticeTemplates: NoticeTemplate[] = [
  {
    code: ACCOUNT_CLOSED,
    version: 1,
    kind: "payment",
    channels: ["sms"],
    secret: false,
    params: ["item", "amount", "account"],
    title: { zh: "收款账户无法入账：{item}", en: "Account cannot be paid to: {item}" },
    body: {
      zh: "“{item}”款项 {amount|yuan} 未能转入尾号 {account} 的账户，该账户已销户或状态异常。款项为您保留，请点开本通知查看，更换收款账户或恢复原账户后再划付，不会重复发放。",
      en: "{amount|yuan} for “{item}” could not be booked to the account ending in {account}: it is closed or not in order. The money is kept for you. Open this notice to name another account, or have the account put in order; it is then sent again, and never paid twice.",
    },
    sms: {
      zh: "“{item}”款项未能转入尾号{account}的账户，该账户已销户或状态异常。请登录后更换收款账户，款项为您保留。",
      en: "The payment for “{item}” could not be booked: the account ending in {account} is closed or not in order. Please sign in to name another; the money is kept for you.",
    },
  },
  {
    code: RECOVERY_OPENED,
    version: 1,
    kind: "payment",
    channels: ["sms"],
    secret: false,
    params: ["item", "amount", "reason", "until"],
    title: { zh: "需退回 {amount|yuan}：{item}", en: "{amount|yuan} to be paid back: {item}" },
    body: {
      zh: "“{item}”多发了 {amount|yuan}，原因：{reason}。请于 {until|date} 前退回；如有异议，可在期限内提出申诉。",
      en: "{amount|yuan} too much was paid for “{item}”. Reason: {reason}. Please pay it back by {until|date}; if you disagree, you can appeal until then.",
    },
    sms: {
      zh: "“{item}”多发了{amount|yuan}，请于{until|date}前登录“我的待遇”退回或申诉。",
      en: "{amount|yuan} too much was paid for “{item}”. Please pay it back or appeal by {until|date} under My benefits.",
    },
  },
];
