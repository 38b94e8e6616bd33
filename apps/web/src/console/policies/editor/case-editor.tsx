import { type RegressionCase, Verdict } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { TextPair } from "../../catalogue/editor/text-pair.tsx";
import { Grid } from "../../parts/grid.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { isMoney, typedValue, writtenValue } from "../parameters/fact-value-text.ts";
import { useDecisionName } from "../rule/use-decision-name.ts";
import { FactsForm } from "../trial/facts-form.tsx";
import type { PolicyEditor } from "./use-policy-editor.ts";

/** One case: who, on which day, and what must come out. */
export function CaseEditor({ editor: { content, check, edit }, place }: { editor: PolicyEditor; place: number }) {
  const { t } = useTranslation("policies");
  const nameOf = useDecisionName();
  const one = content.cases[place]!;
  const set = (part: Partial<RegressionCase>) => edit((next) => void Object.assign(next.cases[place]!, part));
  const values = one.expect.values ?? {};
  const numbers = check.decisions.filter((name) => name !== "eligible");
  const expectValue = (name: string, typed: string) => {
    const { [name]: _, ...others } = values;
    const value = typedValue(typed, "number", isAmount(name)) ?? (typed.trim() || undefined);
    set({ expect: { ...one.expect, values: value === undefined ? others : { ...others, [name]: value } } });
  };
  return (
    <div className="stack">
      <TextPair
        label={t("cases.name")}
        path={`/cases/${place}/name`}
        required
        value={one.name}
        onChange={(name) => set({ name })}
      />
      <FactsForm
        audience={content.audience}
        asked={check.facts}
        facts={one.facts}
        onChange={(facts) => set({ facts })}
      />
      <Grid>
        <TextField
          label={t("trial.on")}
          type="date"
          hint={t("trial.onHint")}
          value={one.on ?? ""}
          onChange={(on) => set({ on: on || undefined })}
        />
        <SelectField
          label={t("cases.expected")}
          required
          options={Verdict.options.map((value) => ({ value, label: t(`verdict.${value}`) }))}
          value={one.expect.verdict}
          onChange={(verdict) => set({ expect: { ...one.expect, verdict } })}
        />
        {numbers.map((name) => (
          <ExpectedValue
            key={name}
            label={t("cases.expectedValue", { decision: nameOf(name) })}
            value={values[name]}
            isAmount={isAmount(name)}
            onChange={(typed) => expectValue(name, typed)}
          />
        ))}
      </Grid>
    </div>
  );
}

const isAmount = (decision: string): boolean => decision === "amount" || isMoney(decision);

type ValueProps = { label: string; value: unknown; isAmount: boolean; onChange: (typed: string) => void };

/** Left empty: whatever comes out is right. */
function ExpectedValue({ label, value, isAmount: inYuan, onChange }: ValueProps) {
  const { t } = useTranslation("policies");
  const written =
    typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : undefined;
  return (
    <TextField
      label={inYuan ? t("trial.factIn", { fact: label, unit: t("yuan") }) : label}
      hint={t("cases.expectedHint")}
      value={writtenValue(written, inYuan)}
      onChange={onChange}
    />
  );
}
