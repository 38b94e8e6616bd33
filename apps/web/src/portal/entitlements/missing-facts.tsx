import { Link } from "@tanstack/react-router";
import type { MyExplanation } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { isAnswerable } from "./is-answerable.ts";

/** What would settle it; each can be answered at once. */
export function MissingFacts({ explanation }: { explanation: MyExplanation }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { missingFacts } = explanation;
  if (missingFacts.length === 0) return null;
  return (
    <Card title={t("policy.missingFacts")}>
      <ul className="missing-facts">
        {missingFacts.map(({ fact, question }) => (
          <li key={fact}>
            <span>{text(question)}</span>
            {isAnswerable(explanation) && (
              <Link to="/check-up" search={{ fact }} className={buttonClass({ size: "small" })}>
                {t("entitlement.answer")}
                <span className="visually-hidden"> {text(question)}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
