import type { Grant } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { isDelivered } from "./is-delivered.ts";

/** How much and how often, paid or spared; nothing where there is no amount or it is not reckoned yet. */
export function GrantAmount({ grant: { kind, subject, amountFen, period } }: { grant: Grant }) {
  const { t } = useTranslation("entitlements");
  const { money } = useFormats();
  if (amountFen === null || period === null) return null;
  const isSpared = subject.kind === "enterprise" && !isDelivered({ kind });
  return <strong>{t(`grant.${isSpared ? "spared" : "amount"}.${period}`, { money: money(amountFen) })}</strong>;
}
