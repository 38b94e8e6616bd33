import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("caseflow", {
  not_found: {
    status: 404,
    zh: "没有找到这个办件，请核对办件编号，或从“我的办件”进入。",
    en: "We could not find this case. Check its number, or open it from your list of cases.",
  },
  document_not_found: {
    status: 404,
    zh: "没有查到这份文书，请核对验证码；如确认无误，请联系出具文书的单位。",
    en: "There is no document with this code. Check the code, or ask the office that issued it.",
  },
  stale_version: {
    status: 409,
    zh: "这个办件刚刚有了新的进展，您看到的已不是最新内容。请刷新后再办理。",
    en: "This case has moved on since you opened it. Reload it and go on from there.",
  },
  case_closed: {
    status: 409,
    zh: "这个办件已经办结，不能再作处理。如有新的诉求，请重新申请。",
    en: "This case is closed and takes no further steps. Please start a new one.",
  },
  event_not_allowed: {
    status: 409,
    zh: "办件当前处于“{state}”环节，不能进行这项操作。请刷新后查看可以办理的操作。",
    en: "The case is at “{stateEn}” and this step is not possible now. Reload it to see what is.",
  },
  not_candidate: {
    status: 403,
    zh: "这一环节不由您办理，请联系承办单位的经办人员。",
    en: "This step is not yours to take. Ask the office that handles the case.",
  },
  own_case: {
    status: 403,
    zh: "按照回避规定，本人的事项不能由本人办理，请转交其他同事。",
    en: "Officers do not handle their own affairs. Please hand it to a colleague.",
  },
  note_needed: {
    status: 422,
    zh: "请填写意见或理由后再提交。",
    en: "Please write down your opinion or reason and send again.",
  },
  already_claimed: {
    status: 409,
    zh: "这项任务已由{name}认领，如需办理请联系其转交。",
    en: "{name} has taken this task. Ask for it to be transferred if you need it.",
  },
  not_assignee: {
    status: 409,
    zh: "您还没有认领这项任务，请先认领。",
    en: "You have not claimed this task. Claim it first.",
  },
  no_task: {
    status: 409,
    zh: "办件当前没有待办任务，请刷新后查看最新进展。",
    en: "Nothing is waiting to be done on this case now. Reload it to see where it stands.",
  },
  countersign_not_claimed: {
    status: 409,
    zh: "会签任务由多人分别签署，不需要认领或转交。",
    en: "A task that several officers sign is not claimed or transferred: each signs for himself.",
  },
  not_countersign: {
    status: 409,
    zh: "当前环节不是会签环节，请按页面列出的操作办理。",
    en: "This step is not signed by several officers. Use the actions that the page offers.",
  },
  already_signed: {
    status: 409,
    zh: "您已经签署过了，请等待其他会签人员签署。",
    en: "You have signed already. The others still have to.",
  },
  transfer_not_possible: {
    status: 422,
    zh: "接收人不在这一环节的经办人员之列，请从名单中另选一位。",
    en: "That colleague may not take this step. Please choose another from the list.",
  },
  process_not_found: {
    status: 404,
    zh: "没有找到这个办理流程或版本，请从流程列表中选择。",
    en: "There is no such process or version. Please choose from the list of processes.",
  },
  process_faulty: {
    status: 422,
    zh: "流程还有 {count} 处问题，改正后才能发布。",
    en: "The process has {count} faults. Put them right before it is published.",
  },
  process_published: {
    status: 409,
    zh: "这个版本已经发布，不能再改。请另存为新版本。",
    en: "This version is published and stays as it is. Save your changes as a new version.",
  },
});
