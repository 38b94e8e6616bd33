import type { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

/** What a position lets its holder be. Being a resident needs no role: everybody signed in is one. */
export const RoleCode = z.enum([
  "window_clerk",
  "department_officer",
  "department_head",
  "service_agent",
  "data_officer",
  "policy_officer",
  "catalogue_editor",
  "supervisor",
  "dispatcher",
  "grid_worker",
  "auditor",
  "system_admin",
]);
export type RoleCode = z.infer<typeof RoleCode>;

export const roleNames: Record<RoleCode, LocalizedText> = {
  window_clerk: { zh: "窗口人员", en: "Window clerk" },
  department_officer: { zh: "部门经办人", en: "Department officer" },
  department_head: { zh: "部门负责人", en: "Head of department" },
  service_agent: { zh: "服务台坐席", en: "Service desk agent" },
  data_officer: { zh: "数据专员", en: "Data officer" },
  policy_officer: { zh: "政策专员", en: "Policy officer" },
  catalogue_editor: { zh: "事项编辑", en: "Catalogue editor" },
  supervisor: { zh: "效能监督员", en: "Supervisor" },
  dispatcher: { zh: "指挥中心调度员", en: "Command centre dispatcher" },
  grid_worker: { zh: "网格员", en: "Grid worker" },
  auditor: { zh: "审计员", en: "Auditor" },
  system_admin: { zh: "系统管理员", en: "System administrator" },
};
