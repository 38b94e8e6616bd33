import type { NoticeTemplate } from "@zhida/notify/contract";

const policy = { version: 1, kind: "policy", secret: false } as const;

export const noticeTemplates: NoticeTemplate[] = [
  {
    ...policy,
    code: "benefits.granted",
    channels: ["sms"],
    params: ["item", "name", "amount", "account", "bookOn"],
    title: { zh: "免申即享：{item} {amount|yuan}", en: "Granted without applying: {item}, {amount|yuan}" },
    body: {
      zh: "经部门数据比对，{name}符合“{item}”的条件，无需申请。{amount|yuan} 预计 {bookOn|date} 转入您尾号 {account} 的账户。为什么符合、依据是什么，点开可见；如不需要，也可以在那里谢绝。",
      en: "The departments' records show that {name} is entitled to “{item}”. You need not apply: {amount|yuan} should reach your account ending in {account} on {bookOn|date}. Open this to see why and on what ground, or to decline.",
    },
    sms: {
      zh: "{name}符合“{item}”条件，无需申请，{amount|yuan}预计{bookOn|date}到账（尾号{account}）。",
      en: "{name} is entitled to “{item}”: {amount|yuan} should arrive on {bookOn|date} (account ending in {account}). No application needed.",
    },
  },
  {
    ...policy,
    code: "benefits.granted-right",
    channels: [],
    params: ["item", "name"],
    title: { zh: "免申即享：{item}", en: "Yours without applying: {item}" },
    body: {
      zh: "经部门数据比对，{name}符合“{item}”的条件，已自动享受，无需申请。点开可查看理由和依据。",
      en: "The departments' records show that {name} is entitled to “{item}”. It applies by itself. Open this to see why and on what ground.",
    },
  },
  {
    ...policy,
    code: "benefits.granted-held",
    channels: [],
    params: ["item", "name", "amount"],
    title: { zh: "已列入发放名册：{item}", en: "On the list: {item}" },
    body: {
      zh: "{name}符合“{item}”的条件，已核定 {amount|yuan}，待资金到位后发放，届时另行通知，无需申请。",
      en: "{name} is entitled to {amount|yuan} for “{item}”. It will be paid as soon as the money is there; we will tell you. You need not apply.",
    },
  },
  {
    ...policy,
    code: "benefits.account-needed",
    channels: ["sms"],
    params: ["item", "name", "amount"],
    title: { zh: "请补充收款账户：{item}", en: "Where shall we pay? {item}" },
    body: {
      zh: "{name}符合“{item}”的条件，已核定 {amount|yuan}，但没有查到可用的收款账户。请到开户银行办理实名银行卡，我们查到后会自动发放。",
      en: "{name} is entitled to {amount|yuan} for “{item}”, but no bank account in your name is known. Open one at any bank: we will find it and pay by ourselves.",
    },
    sms: {
      zh: "{name}符合“{item}”条件，但没有查到可用的收款账户，办理实名银行卡后将自动发放。",
      en: "{name} is entitled to “{item}”, but no bank account in your name is known. Once you have one, we pay by ourselves.",
    },
  },
  {
    ...policy,
    code: "benefits.offered-confirm",
    channels: ["sms"],
    params: ["item", "name"],
    title: { zh: "请确认一次：{item}", en: "One word from you: {item}" },
    body: {
      zh: "经部门数据比对，{name}符合“{item}”的条件，材料都已备齐，只需您确认一次即可享受。",
      en: "The departments' records show that {name} is entitled to “{item}”. Everything is ready: confirm once and it is yours.",
    },
    sms: {
      zh: "{name}符合“{item}”条件，登录确认一次即可享受。",
      en: "{name} is entitled to “{item}”. Sign in and confirm once.",
    },
  },
  {
    ...policy,
    code: "benefits.offered-invite",
    channels: [],
    params: ["item", "name"],
    title: { zh: "您可以办理：{item}", en: "You can have this: {item}" },
    body: {
      zh: "经部门数据比对，{name}符合“{item}”的条件。表单已为您填好，核对后提交即可。",
      en: "The departments' records show that {name} is entitled to “{item}”. The form is filled in: check it and send it.",
    },
  },
  {
    ...policy,
    code: "benefits.stopped",
    channels: ["sms"],
    params: ["item", "name", "since", "reason"],
    title: { zh: "已停止享受：{item}", en: "Ended: {item}" },
    body: {
      zh: "{name}自 {since|date} 起不再符合“{item}”的条件，原因：{reason}。如认为有误，可以申诉。",
      en: "Since {since|date} {name} is no longer entitled to “{item}”. Reason: {reason}. If you think this is wrong, you can appeal.",
    },
    sms: {
      zh: "{name}自{since|date}起不再享受“{item}”，详情及申诉请登录查看。",
      en: "Since {since|date} {name} is no longer entitled to “{item}”. Sign in for details or to appeal.",
    },
  },
  {
    ...policy,
    code: "benefits.adjusted",
    channels: ["sms"],
    params: ["item", "name", "amount"],
    title: { zh: "补发 {amount|yuan}：{item}", en: "{amount|yuan} more: {item}" },
    body: {
      zh: "登记信息更正后重新核算，“{item}”应为{name}补发 {amount|yuan}，将按原渠道发放，无需申请。",
      en: "After a correction in the registers “{item}” was reckoned again: {name} gets {amount|yuan} more, paid the usual way. You need not apply.",
    },
    sms: {
      zh: "“{item}”重新核算，将补发{amount|yuan}。",
      en: "“{item}” was reckoned again: {amount|yuan} more will be paid.",
    },
  },
  {
    ...policy,
    code: "benefits.appeal-decided",
    channels: ["sms"],
    params: ["item", "outcome", "decision"],
    title: { zh: "申诉已答复：{item}", en: "Your appeal was decided: {item}" },
    body: {
      zh: "您对“{item}”的申诉{outcome}。答复：{decision}",
      en: "Your appeal about “{item}” was {outcome}. Answer: {decision}",
    },
    sms: {
      zh: "您对“{item}”的申诉{outcome}，详情请登录查看。",
      en: "Your appeal about “{item}” was {outcome}. Sign in for details.",
    },
  },
  {
    version: 1,
    kind: "work",
    secret: false,
    code: "benefits.campaign-held",
    channels: [],
    params: ["item", "held"],
    title: { zh: "预算不足，暂停发放：{item}", en: "Held for want of budget: {item}" },
    body: {
      zh: "“{item}”本年度预算已用完，还有 {held} 人待发放。追加预算后会自动继续。",
      en: "This year's budget for “{item}” is used up; {held} people wait. It goes on by itself once the budget is raised.",
    },
  },
];
