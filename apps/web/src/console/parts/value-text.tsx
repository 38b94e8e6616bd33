import type { DatasetField } from "@zhida/exchange/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";

type Props = { field: Pick<DatasetField, "labels"> | undefined; value: unknown };

/** A value of a registry in words: codes by their names, truth as yes or no. */
export function ValueText({ field, value }: Props) {
  const { t } = useTranslation();
  const text = useText();
  if (value === undefined || value === null || value === "") return t("none");
  if (typeof value === "boolean") return t(value ? "affirmed" : "denied");
  const label = field?.labels?.[String(value)];
  if (label) return text(label);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
