import type { ServiceItem } from "@zhida/gov-services/contract";
import { Select } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../../ui/field.tsx";
import { useProblemAt } from "../editor/problems.tsx";
import "./feel-field.css";
import { type Fact, useFacts } from "./use-facts.ts";

type Props = {
  label: string;
  path: string;
  item: ServiceItem;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  hint?: string;
  required?: boolean;
};

/** A FEEL expression, with the facts it may speak of at hand; what the check finds stands right below. */
export function FeelField({ label, path, item, value = "", onChange, hint, required }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const facts = useFacts(item);
  const problem = useProblemAt(path);
  const insert = (words: string) => {
    const { selectionStart = value.length, selectionEnd = value.length } = area.current ?? {};
    onChange(value.slice(0, selectionStart) + words + value.slice(selectionEnd));
    area.current?.focus();
  };
  return (
    <div className="feel-field">
      <Field label={label} hint={hint} error={problem} required={required}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={area}
            className="input mono"
            rows={value.length > 80 ? 3 : 1}
            maxLength={2000}
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
          />
        )}
      </Field>
      <Select
        aria-label={t("rule.insertFact", { label })}
        placeholder={t("rule.insert")}
        size="small"
        style={{ width: "16rem" }}
        value={null as string | null}
        showSearch={{ optionFilterProp: "label" }}
        options={groupedFacts(facts)}
        onChange={(name) => name && insert(name)}
      />
    </div>
  );
}

export function groupedFacts(facts: readonly Fact[]) {
  const groups = Map.groupBy(facts, (fact) => fact.group);
  return [...groups].map(([label, members]) => ({
    label,
    options: members.map(({ name, title }) => ({ value: name, label: `${title} ${name}` })),
  }));
}
