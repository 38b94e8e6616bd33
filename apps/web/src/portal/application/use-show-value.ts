import type { FieldValue, ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";

/** A field's value in words: money and dates written out, codes by their names, accounts by their last four characters. */
export function useShowValue(item: ServiceItem): (name: string, value: FieldValue) => string {
  const { t } = useTranslation();
  const text = useText();
  const { money, date } = useFormats();
  return (name, value) => {
    const ui = item.form.ui.fields[name];
    const schema = item.form.schema.properties[name];
    const words = (each: string | number): string => {
      const option = ui?.options?.find((candidate) => candidate.value === each);
      return option ? text(option.label) : String(each);
    };
    if (value === null || value === "") return t("apply.blank");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (Array.isArray(value)) return value.map(words).join(t("listSeparator"));
    if (item.form.fields[name]?.masked && typeof value === "string") return `**** ${value.slice(-4)}`;
    if (ui?.widget === "money" && typeof value === "number") return money(value);
    if (schema?.format === "date" && typeof value === "string") return date(value);
    return ui?.unit ? `${words(value)} ${text(ui.unit)}` : words(value);
  };
}
