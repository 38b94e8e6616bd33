import type { Grant } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";

/** How much and how often, paid or spared; nothing where there is no amount or it is not reckoned yet. */
export function GrantAmount({ grant: { kind, amountFen, period } }: { grant: Grant }) {
  const { t } = useTranslation("entitlements");
  const { money } = useFormats();
  if (amountFen === null || period === null) return null;
  const isPaid = kind === "payment" || kind === "grant";
  return <strong>{t(`grant.${isPaid ? "amount" : "spared"}.${period}`, { money: money(amountFen) })}</strong>;
}
