import type { ServiceItem } from "@zhida/gov-services/contract";

const empty = { zh: "", en: "" };

/** What every new item begins with; the editor fills in the rest. */
export function blankItem(code: string, department: string): ServiceItem {
  return {
    code,
    name: empty,
    summary: empty,
    type: "public_service",
    audience: ["person"],
    department,
    level: "county",
    legalBasis: [{ law: empty, article: empty }],
    conditions: [],
    materials: [],
    timeLimit: { legal: 20, promised: 5, unit: "workday" },
    fee: { charged: false },
    channels: ["portal", "counter", "desk", "kiosk"],
    results: [{ name: empty, kind: "approval", shows: [] }],
    faq: [],
    lifeEvents: [],
    themes: [],
    keywords: [],
    form: {
      schema: { type: "object", properties: {}, required: [] },
      ui: { sections: [{ id: "section-1", title: { zh: "申请信息", en: "Application" }, fields: [] }], fields: {} },
      fields: {},
      records: {},
    },
    rule: { mode: "department", conditions: [], reads: [] },
    process: "standard",
    instantProcess: "instant",
    recommend: false,
  };
}

/** Kinds of item that one often begins with. */
export const itemTemplates = {
  department: (code: string, department: string): ServiceItem => blankItem(code, department),
  automatic: (code: string, department: string): ServiceItem => ({
    ...blankItem(code, department),
    timeLimit: { legal: 20, promised: 0, unit: "workday" },
    rule: { mode: "automatic", conditions: [], reads: [] },
  }),
  filing: (code: string, department: string): ServiceItem => ({
    ...blankItem(code, department),
    type: "other_power",
    audience: ["legal_entity"],
    timeLimit: { legal: 5, promised: 1, unit: "workday" },
    process: "one-officer",
    results: [{ name: empty, kind: "record", shows: [] }],
  }),
};
export type ItemTemplate = keyof typeof itemTemplates;
