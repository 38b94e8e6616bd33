import type { Dataset } from "@zhida/exchange/contract";
import { FieldSchema, type FieldUi, type ServiceItem } from "@zhida/gov-services/contract";
import { freeName } from "../editor/list-changes.ts";
import { becomeKind, type FieldKind } from "./field-kinds.ts";

/** A new field of the given kind at the end of a section. Answers its name. */
export function addField(item: ServiceItem, section: number, kind: FieldKind): string {
  const { form } = item;
  const name = nextFieldName(item);
  form.ui.fields[name] = { label: { zh: "", en: "" } };
  becomeKind(form, name, kind);
  form.ui.sections[section]?.fields.push(name);
  return name;
}

export const nextFieldName = ({ form }: ServiceItem): string =>
  freeName("field", Object.keys(form.schema.properties), "");

/** Fields of a registry as fields of the form: same meaning, same shape, filled in by the exchange and not to be typed over. */
export function addDatasetFields(
  item: ServiceItem,
  section: number,
  dataset: Dataset,
  fields: readonly string[],
): void {
  const { form } = item;
  for (const field of fields) {
    const described = dataset.fields[field];
    if (!described) continue;
    const name = field in form.schema.properties ? freeName(field, Object.keys(form.schema.properties), "") : field;
    const isMoney = field.endsWith("Fen");
    form.schema.properties[name] = FieldSchema.catch({ type: "string" }).parse(formPart(described.schema));
    form.schema.required.push(name);
    form.ui.fields[name] = { label: isMoney ? withoutFen(described.title) : described.title, ...optionsOf(described) };
    if (isMoney) form.ui.fields[name].widget = "money";
    form.fields[name] = {
      source: { dataset: dataset.code, field, pick: "latest" },
      locked: true,
      confirm: true,
      masked: described.sensitivity === "sensitive" && !isMoney,
    };
    form.ui.sections[section]?.fields.push(name);
  }
}

export function removeField(item: ServiceItem, name: string): void {
  const { form } = item;
  delete form.schema.properties[name];
  delete form.ui.fields[name];
  delete form.fields[name];
  form.schema.required = form.schema.required.filter((each) => each !== name);
  for (const section of form.ui.sections) section.fields = section.fields.filter((each) => each !== name);
  for (const result of item.results) result.shows = result.shows.filter((each) => each !== name);
}

/** Renames a field wherever it is named; expressions that use it are for the check to find. */
export function renameField(item: ServiceItem, from: string, to: string): void {
  const { form } = item;
  const rename = (name: string) => (name === from ? to : name);
  for (const part of [form.schema.properties, form.ui.fields, form.fields] as Record<string, unknown>[]) {
    if (!(from in part)) continue;
    part[to] = part[from];
    delete part[from];
  }
  form.schema.required = form.schema.required.map(rename);
  for (const section of form.ui.sections) section.fields = section.fields.map(rename);
  for (const result of item.results) result.shows = result.shows.map(rename);
  if (item.payment?.account) item.payment.account = rename(item.payment.account);
  if (item.payment?.bank) item.payment.bank = rename(item.payment.bank);
}

const PARTS = ["type", "format", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum"] as const;

const formPart = (schema: Record<string, unknown>) =>
  Object.fromEntries(PARTS.flatMap((part) => (schema[part] === undefined ? [] : [[part, schema[part]]])));

function optionsOf({ labels, schema }: Dataset["fields"][string]): Pick<FieldUi, "options"> {
  if (!labels || !Array.isArray(schema.enum)) return {};
  return { options: Object.entries(labels).map(([value, label]) => ({ value, label })) };
}

const withoutFen = ({ zh, en }: { zh: string; en: string }) => ({
  zh: zh.replace(/（分）$/, ""),
  en: en.replace(/ \(fen\)$/, ""),
});
