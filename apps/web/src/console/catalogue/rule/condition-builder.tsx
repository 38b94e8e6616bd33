import type { ServiceItem } from "@zhida/gov-services/contract";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { groupedFacts } from "./feel-field.tsx";
import { feelLiteral } from "./feel-literal.ts";
import { useFacts } from "./use-facts.ts";

const OPERATORS = ["=", "!=", ">=", "<=", ">", "<"] as const;
type Operator = (typeof OPERATORS)[number];

type Props = { item: ServiceItem; onBuilt: (words: string) => void };

/** A comparison put together by choosing, for those who do not write FEEL. */
export function ConditionBuilder({ item, onBuilt }: Props) {
  const { t } = useTranslation();
  const facts = useFacts(item);
  const [fact, setFact] = useState<string>();
  const [operator, setOperator] = useState<Operator>("=");
  const [value, setValue] = useState("");
  const choices = fact ? item.form.ui.fields[fact]?.options : undefined;
  const build = () => {
    onBuilt(`${fact} ${operator} ${feelLiteral(value)}`);
    setValue("");
  };
  return (
    <div className="row">
      <Select
        aria-label={t("rule.fact")}
        placeholder={t("rule.fact")}
        style={{ width: "15rem" }}
        showSearch={{ optionFilterProp: "label" }}
        options={groupedFacts(facts)}
        value={fact}
        onChange={setFact}
      />
      <Select
        aria-label={t("rule.operator")}
        style={{ width: "8rem" }}
        options={OPERATORS.map((each) => ({ value: each, label: t(`rule.operators.${names[each]}`) }))}
        value={operator}
        onChange={setOperator}
      />
      <input
        className="input"
        style={{ width: "12rem" }}
        aria-label={t("rule.value")}
        placeholder={t("rule.value")}
        list={choices ? `${item.code}-${fact}` : undefined}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      {choices && (
        <datalist id={`${item.code}-${fact}`}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label.zh}
            </option>
          ))}
        </datalist>
      )}
      <Button size="small" disabled={!fact || value.trim() === ""} onClick={build}>
        {t("rule.build")}
      </Button>
    </div>
  );
}

const names: Record<Operator, string> = {
  "=": "is",
  "!=": "isNot",
  ">=": "atLeast",
  "<=": "atMost",
  ">": "more",
  "<": "less",
};
