import { useTranslation } from "react-i18next";

/** `2026-04`, `2026Q2`, `2026`, `once`; a difference booked later ends in `+` and its number. */
export function usePeriodName(): (period: string) => string {
  const { t } = useTranslation("entitlements");
  const nameOf = (period: string) => {
    if (period === "once") return t("grant.period.once");
    const [year, number] = period.split(/-|Q/);
    if (number === undefined) return t("grant.period.year", { year });
    const unit = period.includes("Q") ? "quarter" : "month";
    return t(`grant.period.${unit}`, { year, number: Number(number) });
  };
  return (period) => {
    const [own = "", later] = period.split("+");
    return later === undefined ? nameOf(own) : t("grant.period.adjustment", { period: nameOf(own) });
  };
}
