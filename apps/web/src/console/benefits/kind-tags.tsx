import type { BenefitSetup } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/tag.tsx";

/** How it reaches people, and what it is. */
export function KindTags({ setup }: { setup: Pick<BenefitSetup, "mode" | "kind" | "amount"> }) {
  const { t } = useTranslation("benefits");
  return (
    <span className="row">
      <Tag tone={setup.mode === "automatic" ? "jade" : "slate"}>{t(`mode.${setup.mode}`)}</Tag>
      <span className="quiet small">
        {t(`kind.${setup.kind}`)}
        {setup.amount && ` · ${t(`period.${setup.amount.period}`)}`}
      </span>
    </span>
  );
}
