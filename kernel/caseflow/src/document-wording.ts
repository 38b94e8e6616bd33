import type { LocalizedText } from "@zhida/platform/contract";
import type { DocumentKind } from "./contract.ts";

export const documentTitles: Record<DocumentKind, LocalizedText> = {
  receipt: { zh: "收件凭证", en: "Receipt of Application" },
  acceptance_notice: { zh: "受理通知书", en: "Notice of Acceptance" },
  supplement_notice: { zh: "补正材料通知书", en: "Notice to Supplement" },
  rejection_notice: { zh: "不予受理通知书", en: "Notice of Non-acceptance" },
  completion_notice: { zh: "办结通知书", en: "Notice of Completion" },
  decision: { zh: "办理结果决定书", en: "Decision" },
};

/** The standing paragraph of each kind; an item may bring its own. `{item}` is the item applied for. */
export const standingStatements: Record<DocumentKind, LocalizedText> = {
  receipt: {
    zh: "您提交的“{item}”申请已经收到，我单位将在规定时限内作出是否受理的答复。",
    en: "We have received your application for “{item}” and will tell you within the time limit whether it is accepted.",
  },
  acceptance_notice: {
    zh: "您提交的“{item}”申请，经审查，属于本单位职权范围，申请材料齐全、符合法定形式，现予受理。",
    en: "Your application for “{item}” is within our powers, complete and in due form. It is hereby accepted.",
  },
  supplement_notice: {
    zh: "您提交的“{item}”申请，经审查，还需补正下列内容。请在规定期限内补正，补正期间不计入办理时限；逾期未补正的，视为撤回申请。",
    en: "Your application for “{item}” needs the following supplements. The time you take is not counted; if you do not supplement in time, the application lapses.",
  },
  rejection_notice: {
    zh: "您提交的“{item}”申请，经审查，不符合受理条件，现决定不予受理。理由如下：",
    en: "Your application for “{item}” does not meet the conditions and is not accepted, for these reasons:",
  },
  completion_notice: {
    zh: "您申请办理的“{item}”事项，已依法办理完毕，办理结果如下：",
    en: "The matter you applied for, “{item}”, has been completed in accordance with the law. The result is:",
  },
  decision: {
    zh: "您申请办理的“{item}”事项，经审查，现作出如下决定：",
    en: "On your application for “{item}” the following has been decided:",
  },
};
