import type { Proportion } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";

/** A share, and of how many it is. */
export function Share({ of: { count, of, share } }: { of: Proportion }) {
  const { t } = useTranslation("supervision");
  if (share === null) return <span className="quiet">{t("none")}</span>;
  return (
    <span title={t("countOf", { count, of })}>
      {(share * 100).toFixed(1)}% <span className="quiet small">{t("fraction", { count, of })}</span>
    </span>
  );
}
