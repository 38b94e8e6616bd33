import type { Permission, RoleCode } from "./contract.ts";

/**
 * How far a power goes: over the position's organisation alone, or over whatever lies in the position's division.
 * Either way never beyond that division.
 */
export type Reach = "organisation" | "division";

/** Which role gives which permission, and how far. What does not stand here is not allowed. */
export const policyTable: Record<Permission, Partial<Record<RoleCode, Reach>>> = {
  "person.view": { window_clerk: "division", service_agent: "division", system_admin: "division" },
  "person.register": { window_clerk: "division", system_admin: "division" },
  "person.unlock": { window_clerk: "division", service_agent: "division", system_admin: "division" },
  "position.manage": { system_admin: "division" },
  "organisation.manage": { system_admin: "division" },
  "administration.view": { system_admin: "division", auditor: "division" },

  "dataset.manage": { data_officer: "organisation" },
  "dataset.import": { data_officer: "organisation" },
  "record.browse": { data_officer: "organisation" },
  "correction.decide": { data_officer: "organisation" },
  "agreement.request": { data_officer: "organisation", department_head: "organisation", catalogue_editor: "division" },
  "agreement.approve": { data_officer: "organisation" },
  "audit.search": { auditor: "division" },

  "case.view": {
    window_clerk: "division",
    service_agent: "division",
    department_officer: "organisation",
    department_head: "organisation",
    supervisor: "division",
    auditor: "division",
  },
  "case.handle": {
    window_clerk: "organisation",
    service_agent: "organisation",
    department_officer: "organisation",
    department_head: "organisation",
  },
  "case.transfer": { department_officer: "organisation", department_head: "organisation" },
  "case.supervise": { department_head: "organisation", supervisor: "division" },
  "process.edit": { catalogue_editor: "division" },
  "process.publish": { catalogue_editor: "division" },
  "document.issue": { department_officer: "organisation", department_head: "organisation" },

  "outbox.view": { system_admin: "division" },
  "template.edit": { catalogue_editor: "division", system_admin: "division" },

  "rating.supervise": { supervisor: "division" },
  "rating.appeal": { department_head: "organisation", department_officer: "organisation" },
  "rework.handle": { department_officer: "organisation", department_head: "organisation" },

  "application.assist": { window_clerk: "division", service_agent: "division" },
  "catalogue.edit": { catalogue_editor: "division" },
  "catalogue.publish": { catalogue_editor: "division" },
  "payment.view": { department_officer: "organisation", department_head: "organisation", auditor: "division" },
  "policy.edit": { policy_officer: "division" },
  "policy.approve": { policy_officer: "division", department_head: "organisation" },
  "benefit.view": {
    policy_officer: "division",
    department_officer: "organisation",
    department_head: "organisation",
    supervisor: "division",
    auditor: "division",
  },
  "benefit.manage": { policy_officer: "division", department_head: "organisation" },
  "parameter.edit": { system_admin: "division", supervisor: "division" },

  "incident.view": {
    dispatcher: "division",
    supervisor: "division",
    auditor: "division",
    service_agent: "division",
    department_officer: "organisation",
    department_head: "organisation",
    grid_worker: "organisation",
  },
  "incident.dispatch": { dispatcher: "division" },
  "incident.handle": { department_officer: "organisation", department_head: "organisation" },
  "incident.verify": { grid_worker: "organisation" },
  "incident.supervise": { dispatcher: "division", supervisor: "division" },
  "incident.configure": { dispatcher: "division" },
  "grid.work": { grid_worker: "organisation" },
  "grid.manage": { dispatcher: "division" },
  "device.view": {
    dispatcher: "division",
    supervisor: "division",
    department_officer: "organisation",
    department_head: "organisation",
  },
  "device.manage": { dispatcher: "division", department_officer: "organisation", department_head: "organisation" },
  "screen.view": { dispatcher: "division", supervisor: "division", department_head: "organisation" },
  "screen.configure": { system_admin: "division" },

  "system.operate": { system_admin: "division" },
};
