import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { ruleFactsQuery } from "../monitoring-queries.ts";
import "./rule-facts.css";

/** The words that a condition may use. */
export function RuleFacts() {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const query = useQuery(ruleFactsQuery);
  return (
    <Card title={t("rules.facts")}>
      <Loaded query={query}>
        {({ items }) => (
          <dl className="rule-facts">
            {items.map((fact) => (
              <div key={fact.name}>
                <dt className="mono">{fact.name}</dt>
                <dd>
                  {text(fact.label)} <span className="quiet small">{t(`rules.factOf.${fact.of}`)}</span>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Loaded>
    </Card>
  );
}
