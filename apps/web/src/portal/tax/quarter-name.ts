import { useTranslation } from "react-i18next";

/** `2026Q1` → 2026年第1季度. */
export function useQuarterName(): (quarter: string) => string {
  const { t } = useTranslation("entitlements");
  return (quarter) => t("filing.quarter", { year: quarter.slice(0, 4), number: quarter.slice(5) });
}
