import type { FactSummary, FactValue } from "@zhida/matching/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { isMoney, toFen } from "./money-fact.ts";

type Props = { fact: FactSummary; busy: boolean; onAnswer: (value: FactValue) => void };

/** The way to answer that fits the fact: yes or no, one of several, a day, an amount in yuan, a number. */
export function FactInput(props: Props) {
  const { fact } = props;
  if (fact.type === "boolean") return <YesNo {...props} />;
  if (fact.type === "text" && fact.values.length > 0) return <OneOf {...props} />;
  return <Typed {...props} />;
}

function YesNo({ busy, onAnswer }: Props) {
  const { t } = useTranslation("entitlements");
  return (
    <div className="answers answers-two">
      {[true, false].map((value) => (
        <Button key={String(value)} size="large" wide disabled={busy} onClick={() => onAnswer(value)}>
          {t(value ? "yes" : "no")}
        </Button>
      ))}
    </div>
  );
}

/** Code of "none of these" where a fact has one of its own. */
const NONE = "none";

function OneOf({ fact, busy, onAnswer }: Props) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  return (
    <div className="answers">
      {fact.values.map(({ code, label }) => (
        <Button key={code} size="large" wide disabled={busy} onClick={() => onAnswer(code)}>
          {text(label)}
        </Button>
      ))}
      {!fact.values.some(({ code }) => code === NONE) && (
        <Button wide size="large" disabled={busy} onClick={() => onAnswer(null)}>
          {t("answer.neither")}
        </Button>
      )}
    </div>
  );
}

function Typed({ fact, busy, onAnswer }: Props) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const [typed, setTyped] = useState("");
  const unit = isMoney(fact) ? t("yuan") : fact.unit && text(fact.unit);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed !== "") onAnswer(answerOf(fact, typed));
  };
  const isNumber = fact.type === "number";
  return (
    <form className="answers" onSubmit={submit}>
      <Field
        label={t(
          fact.type === "date"
            ? "answer.date"
            : isMoney(fact)
              ? "answer.amount"
              : isNumber
                ? "answer.number"
                : "answer.input",
        )}
      >
        {(wiring) => (
          <div className="input-affix">
            <input
              {...wiring}
              className="input"
              type={fact.type === "date" ? "date" : isNumber ? "number" : "text"}
              inputMode={isNumber ? "decimal" : undefined}
              min={isNumber ? 0 : undefined}
              step={isMoney(fact) ? "0.01" : isNumber ? "any" : undefined}
              max={fact.type === "date" ? "2100-12-31" : undefined}
              maxLength={500}
              required
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            {unit && <span>{unit}</span>}
          </div>
        )}
      </Field>
      <Button type="submit" look="primary" size="large" wide busy={busy}>
        {t("answer.next")}
      </Button>
      {!isNumber && (
        <Button wide size="large" disabled={busy} onClick={() => onAnswer(null)}>
          {t("answer.none")}
        </Button>
      )}
    </form>
  );
}

function answerOf(fact: FactSummary, typed: string): FactValue {
  if (fact.type !== "number") return typed;
  return isMoney(fact) ? toFen(typed) : Number(typed);
}
