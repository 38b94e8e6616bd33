import { useQuery } from "@tanstack/react-query";
import type { FactSummary, Facts, FactValue, SubjectKind } from "@zhida/matching/contract";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { dictionaryQuery } from "../policy-queries.ts";
import { FactField } from "./fact-field.tsx";
import "./facts-form.css";

type Props = {
  audience: SubjectKind;
  /** Those that the rule reads: always there to be filled in. */
  asked: readonly string[];
  facts: Facts;
  onChange: (facts: Facts) => void;
};

/** What is known of somebody made up. A fact left out is not known; one known to be empty says so. */
export function FactsForm({ audience, asked, facts, onChange }: Props) {
  const { t } = useTranslation("policies");
  const text = useText();
  const { data } = useQuery(dictionaryQuery(audience));
  const [added, setAdded] = useState<readonly string[]>([]);
  const known = new Map<string, FactSummary>(data?.facts.map((fact) => [fact.name, fact]));
  const names = [...new Set([...asked, ...Object.keys(facts), ...added])].filter((name) => known.has(name));
  const set = (name: string, value: FactValue | undefined) => {
    const { [name]: _, ...others } = facts;
    onChange(value === undefined ? others : { ...others, [name]: value });
  };
  return (
    <div className="stack">
      <div className="facts-form">
        {names.map((name) => (
          <FactField key={name} fact={known.get(name)!} value={facts[name]} onChange={(value) => set(name, value)} />
        ))}
      </div>
      <Select
        aria-label={t("trial.addFact")}
        placeholder={t("trial.addFact")}
        style={{ width: "18rem" }}
        showSearch={{ optionFilterProp: "label" }}
        value={null as string | null}
        options={data?.facts
          .filter(({ name }) => !names.includes(name))
          .map(({ name, label }) => ({ value: name as string, label: `${text(label)} ${name}` }))}
        onChange={(name) => name && setAdded([...added, name])}
      />
    </div>
  );
}
