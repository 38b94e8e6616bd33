import type { NoticeTemplate } from "@zhida/notify/contract";

/** The one wording that notify does not bring: handed in, not yet accepted. */
export const noticeTemplates: NoticeTemplate[] = [
  {
    code: "services.submitted",
    version: 1,
    kind: "case",
    channels: [],
    secret: false,
    params: ["item", "number", "organisation"],
    title: { zh: "申请已提交：{item}", en: "Application submitted: {item}" },
    body: {
      zh: "您提交的“{item}”申请（编号 {number}）已送{organisation}，受理情况会及时告诉您，办理进度可随时在“我的办件”中查看。",
      en: "Your application “{item}” (number {number}) has reached {organisation}. We will tell you when it is accepted; you can follow it in My cases at any time.",
    },
  },
];
