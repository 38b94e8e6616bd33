import { Link } from "@tanstack/react-router";
import type { CalculatedPolicy, Calculation } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Tag, type Tone } from "../../ui/tag.tsx";

const groups = ["gained", "lost", "changed"] as const;
const tones: Record<(typeof groups)[number], Tone> = { gained: "jade", lost: "cinnabar", changed: "ochre" };

/** Policies gained, lost and changed, each with its amount before and after. */
export function CalculationResult({ calculation }: { calculation: Calculation }) {
  const { t } = useTranslation("entitlements");
  const nothing = groups.every((group) => calculation[group].length === 0);
  return (
    <Card title={t("calculator.answer")}>
      <div className="stack">
        {nothing && <p>{t("calculator.noChange")}</p>}
        {groups.map(
          (group) =>
            calculation[group].length > 0 && (
              <section key={group} className="stack">
                <h3 className="row">
                  <Tag tone={tones[group]}>{calculation[group].length}</Tag>
                  {t(`calculator.${group}`)}
                </h3>
                <ul className="calculated">
                  {calculation[group].map((each) => (
                    <Row key={each.policy} calculated={each} />
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </Card>
  );
}

function Row({ calculated: { policy, name, reason, period, beforeFen, afterFen } }: { calculated: CalculatedPolicy }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { money } = useFormats();
  const amount = (fen: number) => (period ? t(`grant.amount.${period}`, { money: money(fen) }) : money(fen));
  const amounts = [beforeFen, afterFen].filter((fen) => fen !== null).map(amount);
  return (
    <li>
      <Link to="/entitlements/$policy" params={{ policy }}>
        {text(name)}
      </Link>
      {amounts.length > 0 && <strong>{amounts.join(" → ")}</strong>}
      {reason && <span className="quiet small">{text(reason)}</span>}
    </li>
  );
}
