import { useMutation, useQuery } from "@tanstack/react-query";
import type { CalculatorFacts } from "@zhida/gov-benefits/contract";
import type { Facts } from "@zhida/matching/contract";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { calculate } from "../../api/my-benefits.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../shell/page.tsx";
import { CalculationResult } from "./calculation-result.tsx";
import "./calculator-page.css";
import { calculatorQuery } from "./enterprise-queries.ts";
import { NumberField, typedValue, writtenValue } from "./number-field.tsx";

/** 政策试算: other numbers, and what the enterprise would gain, lose and get. */
export function CalculatorPage() {
  const { t } = useTranslation("entitlements");
  const query = useQuery(calculatorQuery);
  return (
    <Page
      title={t("calculator.title")}
      lead={t("calculator.lead")}
      back={{ to: "/entitlements", label: t("entitlement.enterprise.title") }}
    >
      <Loaded query={query}>{({ facts }) => <Calculator facts={facts} />}</Loaded>
    </Page>
  );
}

function Calculator({ facts }: CalculatorFacts) {
  const { t } = useTranslation("entitlements");
  const [typed, setTyped] = useState<Record<string, string>>({});
  const answer = useRef<HTMLDivElement>(null);
  const run = useMutation({
    mutationFn: () => calculate({ facts: changesOf(facts, typed) }),
    onSuccess: () => answer.current?.scrollIntoView({ block: "nearest" }),
  });
  const problem = useSentence(run.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!run.isPending) run.mutate();
  };
  const reset = () => {
    setTyped({});
    run.reset();
  };
  return (
    <div className="calculator">
      <form className="card calculator-form" onSubmit={submit}>
        {facts.map((each) => (
          <NumberField
            key={each.fact.name}
            {...each}
            typed={typed[each.fact.name] ?? writtenValue(each)}
            onType={(value) => setTyped((before) => ({ ...before, [each.fact.name]: value }))}
          />
        ))}
        <div className="row calculator-buttons">
          <Button type="submit" look="primary" size="large" busy={run.isPending}>
            {t("calculator.run")}
          </Button>
          <Button onClick={reset}>{t("calculator.reset")}</Button>
        </div>
      </form>
      <div className="calculator-answer" ref={answer} aria-live="polite">
        {run.isError && <Notice kind="error">{problem}</Notice>}
        {run.data ? (
          <CalculationResult calculation={run.data} />
        ) : (
          <Card title={t("calculator.answer")}>
            <p className="quiet">{t("calculator.prompt")}</p>
          </Card>
        )}
      </div>
    </div>
  );
}

/** Only what differs from what is registered. */
function changesOf(facts: CalculatorFacts["facts"], typed: Record<string, string>): Facts {
  const changed = facts.flatMap((each) => {
    const text = typed[each.fact.name];
    return text === undefined || text === "" || text === writtenValue(each)
      ? []
      : [[each.fact.name, typedValue(each.fact, text)]];
  });
  return Object.fromEntries(changed);
}
