import type { Grant } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";

/** How much and how often; nothing where no money is paid or it is not reckoned yet. */
export function GrantAmount({ grant: { amountFen, period } }: { grant: Pick<Grant, "amountFen" | "period"> }) {
  const { t } = useTranslation("entitlements");
  const { money } = useFormats();
  if (amountFen === null || period === null) return null;
  return <strong>{t(`grant.amount.${period}`, { money: money(amountFen) })}</strong>;
}
