import type { FactSummary, FactValue } from "@zhida/matching/contract";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Field } from "../../../ui/field.tsx";
import { isMoney, typedValue, writtenValue } from "../parameters/fact-value-text.ts";

type Props = { fact: FactSummary; value: FactValue | undefined; onChange: (value: FactValue | undefined) => void };

const UNKNOWN = "unknown";
const EMPTY = "empty";
const GIVEN = "given";

/** One fact: not known, known to be empty, or its value. */
export function FactField({ fact, value, onChange }: Props) {
  const { t } = useTranslation("policies");
  const text = useText();
  const money = isMoney(fact.name);
  const unit = money ? t("yuan") : fact.unit && text(fact.unit);
  const label = unit ? t("trial.factIn", { fact: text(fact.label), unit }) : text(fact.label);
  const choices = choicesOf(fact, text, { yes: t("affirmed"), no: t("denied") });
  const rest = [
    { value: UNKNOWN, label: t("trial.unknown") },
    { value: EMPTY, label: t("trial.empty") },
  ];
  if (choices) {
    const chosen = value === undefined ? UNKNOWN : value === null ? EMPTY : `=${value}`;
    return (
      <Field label={label} hint={<span className="mono">{fact.name}</span>}>
        {({ id }) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: "label" }}
            options={[...rest, ...choices]}
            value={chosen}
            onChange={(next) => onChange(chosenValue(next, fact))}
          />
        )}
      </Field>
    );
  }
  return <TypedFact key={fact.name} {...{ fact, value, onChange, label, rest, money }} />;
}

type TypedProps = Props & { label: string; rest: { value: string; label: string }[]; money: boolean };

function TypedFact({ fact, value, onChange, label, rest, money }: TypedProps) {
  const { t } = useTranslation("policies");
  const [typed, setTyped] = useState(writtenValue(value, money));
  const kind = value === undefined ? UNKNOWN : value === null ? EMPTY : GIVEN;
  const read = typedValue(typed, fact.type, money);
  const type = (text: string) => {
    setTyped(text);
    onChange(typedValue(text, fact.type, money));
  };
  return (
    <Field
      label={label}
      hint={<span className="mono">{fact.name}</span>}
      error={typed !== "" && read === undefined ? t("parameter.wrongValue") : undefined}
    >
      {(wiring) => (
        <div className="fact-field">
          <input
            {...wiring}
            className="input"
            type={fact.type === "date" ? "date" : "text"}
            inputMode={fact.type === "number" ? "decimal" : undefined}
            placeholder={kind === EMPTY ? t("trial.empty") : t("trial.unknown")}
            value={typed}
            onChange={(event) => type(event.target.value)}
          />
          {typed === "" && (
            <Select
              aria-label={t("trial.knowledge", { fact: label })}
              style={{ width: "6.5rem" }}
              options={rest}
              value={kind === GIVEN ? UNKNOWN : kind}
              onChange={(next) => onChange(next === EMPTY ? null : undefined)}
            />
          )}
        </div>
      )}
    </Field>
  );
}

function choicesOf(
  fact: FactSummary,
  text: ReturnType<typeof useText>,
  { yes, no }: { yes: string; no: string },
): { value: string; label: string }[] | undefined {
  if (fact.type === "boolean") {
    return [
      { value: "=true", label: yes },
      { value: "=false", label: no },
    ];
  }
  if (fact.values.length === 0) return undefined;
  return fact.values.map(({ code, label }) => ({ value: `=${code}`, label: text(label) }));
}

function chosenValue(chosen: string, { type }: FactSummary): FactValue | undefined {
  if (chosen === UNKNOWN) return undefined;
  if (chosen === EMPTY) return null;
  const code = chosen.slice(1);
  if (type === "boolean") return code === "true";
  return type === "number" ? Number(code) : code;
}
