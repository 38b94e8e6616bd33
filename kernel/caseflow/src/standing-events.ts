import type { LocalizedText } from "@zhida/platform/contract";

/** What can happen to a case in every process, besides the events that the process names. */
export const standingEvents: Record<string, LocalizedText> = {
  "case-open": { zh: "提交申请", en: "Submitted" },
  "task-claim": { zh: "认领任务", en: "Task claimed" },
  "task-release": { zh: "退回任务", en: "Task released" },
  "task-transfer": { zh: "转交任务", en: "Task transferred" },
  "case-escalate": { zh: "超期，报负责人督办", en: "Overdue: brought to the head" },
};

/** The office's own business, not shown to the applicant. */
export const isOfficeOnly = (event: string): boolean => event.startsWith("task-");
