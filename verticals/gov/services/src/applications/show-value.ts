import type { LocalizedText } from "@zhida/platform/contract";
import type { FieldState, ServiceItem } from "../contract.ts";
import { yuan } from "./yuan.ts";

/** A field's value in words, for documents and work lists; accounts and the like by their last four characters. */
export function showValue(
  item: ServiceItem,
  { name, value }: Pick<FieldState, "name" | "value">,
): string | LocalizedText {
  const ui = item.form.ui.fields[name];
  if (value === null) return "";
  if (item.form.fields[name]?.masked && typeof value === "string") return `**** ${value.slice(-4)}`;
  if (ui?.widget === "money" && typeof value === "number") return yuan(value);
  if (typeof value === "boolean") return value ? { zh: "是", en: "Yes" } : { zh: "否", en: "No" };
  const labels = (Array.isArray(value) ? value : [value]).map(
    (each) => ui?.options?.find((option) => option.value === each)?.label ?? { zh: String(each), en: String(each) },
  );
  const unit = ui?.unit;
  return {
    zh: labels.map((label) => label.zh).join("、") + (unit ? ` ${unit.zh}` : ""),
    en: labels.map((label) => label.en).join(", ") + (unit ? ` ${unit.en}` : ""),
  };
}
