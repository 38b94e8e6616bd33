import type { ServiceItem } from "@zhida/gov-services/contract";
import CheckOutline from "antd-mobile-icons/es/CheckOutline";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";

type Props = { item: ServiceItem };

export function Conditions({ item }: Props) {
  const { t } = useTranslation();
  const text = useText();
  if (item.conditions.length === 0) return null;
  return (
    <Card title={t("item.who")}>
      <ul className="item-list">
        {item.conditions.map((condition) => (
          <li key={condition.zh}>
            <CheckOutline aria-hidden="true" />
            <span>{text(condition)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Results({ item }: Props) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Card title={t("item.results")}>
      <ul className="item-list">
        {item.results.map((result) => (
          <li key={result.name.zh}>
            <CheckOutline aria-hidden="true" />
            <span>
              {text(result.name)}
              <span className="quiet small"> {t(`item.resultKinds.${result.kind}`)}</span>
              {result.validMonths && (
                <span className="quiet small"> {t("item.validMonths", { count: result.validMonths })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function LegalBases({ item }: Props) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Card title={t("item.legalBasis")}>
      <ul className="item-law">
        {item.legalBasis.map((basis) => (
          <li key={`${basis.law.zh}${basis.article.zh}`}>
            <strong>{t("item.law", { law: text(basis.law) })}</strong> {text(basis.article)}
            {basis.note && <p className="quiet small">{text(basis.note)}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Questions({ item }: Props) {
  const { t } = useTranslation();
  const text = useText();
  if (item.faq.length === 0) return null;
  return (
    <Card title={t("item.faq")} className="item-faq">
      {item.faq.map(({ question, answer }) => (
        <details key={question.zh}>
          <summary>{text(question)}</summary>
          <p>{text(answer)}</p>
        </details>
      ))}
    </Card>
  );
}
