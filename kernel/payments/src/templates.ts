import type { NoticeTemplate } from "@zhida/notify/contract";

export const RECOVERY_OPENED = "payment.recovery-opened";

/** What notify does not bring: money is asked back. */
export const noticeTemplates: NoticeTemplate[] = [
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
