import type { DatasetField } from "@zhida/exchange/contract";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";

type Field = z.infer<typeof DatasetField>;

/** A registry's value in words: codes by their names, dates and money written out. */
export function useRegistryValue(): (field: Field, value: unknown) => string {
  const { t } = useTranslation();
  const text = useText();
  const { date, money } = useFormats();
  return (field, value) => {
    if (value === null || value === undefined || value === "") return t("apply.blank");
    const label = field.labels?.[String(value)];
    if (label) return text(label);
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (field.schema.format === "date") return date(String(value));
    if (field.schema.unit === "fen" && typeof value === "number") return money(value);
    return String(value);
  };
}
