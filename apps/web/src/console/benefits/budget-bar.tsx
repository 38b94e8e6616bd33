import type { Budget } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { Tag } from "../../ui/tag.tsx";
import "./budget-bar.css";

/** From here on somebody should look at it. */
const HIGH = 0.9;

/** What of the year's money is granted, as a bar and in words. */
export function BudgetBar({ budget }: { budget: Budget | null }) {
  const { t } = useTranslation("benefits");
  const { money } = useFormats();
  if (!budget) return <Tag tone="ochre">{t("budget.none")}</Tag>;
  const share = budget.limitFen === 0 ? 1 : Math.min(1, budget.committedFen / budget.limitFen);
  return (
    <div className="budget-bar">
      <div className="budget-bar-track" aria-hidden="true">
        <span className={share >= HIGH ? "budget-bar-high" : undefined} style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <span className="small">
        {t("budget.used", {
          used: money(budget.committedFen),
          limit: money(budget.limitFen),
          percent: `${Math.floor(share * 1000) / 10}%`,
        })}
      </span>
    </div>
  );
}
