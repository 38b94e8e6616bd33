import type { Language, LocalizedText } from "@zhida/platform/contract";
import type { Category, CategoryField } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import type { Attribute, Service, ServiceDefinition } from "./geo-report.ts";
import { refuse } from "./refusals.ts";

type Taxonomy = Pick<Incidents, "taxonomy">;

export const isOffered = ({ public: isPublic, reportableBy }: Category): boolean =>
  isPublic && reportableBy.some((who) => who === "resident" || who === "partner");

/** Categories that everybody may see and report. */
export const listServices = ({ taxonomy }: Taxonomy, language: Language): Service[] =>
  taxonomy
    .current()
    .categories.filter(isOffered)
    .map((category) => {
      const agency = taxonomy.agency(category.agency)?.name ?? { zh: category.agency, en: category.agency };
      return {
        service_code: category.code,
        service_name: say(category.name, language),
        description: noticeOf(category, say(agency, language), language),
        metadata: category.fields.length > 0,
        type: "realtime",
        keywords: [category.name.zh, category.name.en, agency.zh, agency.en].join(", "),
        group: say(agency, language),
      };
    });

/** A category that is offered; refuses others as if they were not there. */
export function getService({ taxonomy }: Taxonomy, code: string): Category {
  const category = taxonomy.category(code);
  if (!category || !isOffered(category)) throw refuse("service_not_found", { params: { code } });
  return category;
}

export function defineService(incidents: Taxonomy, code: string, language: Language): ServiceDefinition {
  const { fields } = getService(incidents, code);
  return { service_code: code, attributes: fields.map((field, index) => toAttribute(field, index + 1, language)) };
}

/** What happens with it and in what time, as the category lays down. */
export const noticeOf = ({ term }: Category, agency: string, language: Language): string => {
  const { amount, unit } = term;
  if (language === "zh-CN") return `由${agency}部门负责，派单后 ${amount} ${UNITS[unit].zh}内办理。`;
  const time = `${amount} ${UNITS[unit].en}${amount === 1 ? "" : "s"}`;
  return `${agency} is responsible; handled within ${time} of dispatch.`;
};

const UNITS: Record<Category["term"]["unit"], LocalizedText> = {
  hour: { zh: "小时", en: "hour" },
  workday: { zh: "个工作日", en: "working day" },
  calendar_day: { zh: "天", en: "day" },
};

const DATATYPES: Record<CategoryField["type"], Attribute["datatype"]> = {
  text: "text",
  number: "number",
  date: "datetime",
  choice: "singlevaluelist",
  boolean: "singlevaluelist",
};

const YES_NO = [
  { value: "true", label: { zh: "是", en: "Yes" } },
  { value: "false", label: { zh: "否", en: "No" } },
];

function toAttribute(field: CategoryField, order: number, language: Language): Attribute {
  const options = field.type === "boolean" ? YES_NO : field.options;
  return {
    variable: true,
    code: field.key,
    datatype: DATATYPES[field.type],
    required: field.required,
    datatype_description: field.unit ? say(field.unit, language) : null,
    order,
    description: say(field.label, language),
    ...(options && { values: options.map(({ value, label }) => ({ key: value, name: say(label, language) })) }),
  };
}

export const say = (text: LocalizedText, language: Language): string => (language === "en" ? text.en : text.zh);
