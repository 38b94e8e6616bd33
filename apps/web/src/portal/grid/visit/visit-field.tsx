import type { Answers, VisitField as VisitQuestion } from "@zhida/gov-grid/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Choices } from "../../../ui/choices.tsx";
import { Field } from "../../../ui/field.tsx";
import { SwitchRow } from "../../../ui/switch.tsx";

type Answer = Answers[string];
type Props = {
  field: VisitQuestion;
  answer: Answer | undefined;
  missing: boolean;
  onChange: (answer: Answer | undefined) => void;
};

export function VisitField({ field, answer, missing, onChange }: Props) {
  const { t } = useTranslation("grid");
  const text = useText();
  const error = missing ? t("visit.answerMissing") : undefined;
  if (field.kind === "check")
    return <SwitchRow label={text(field.label)} checked={answer === true} onChange={onChange} />;
  if (field.kind === "choice") {
    return (
      <Choices
        legend={text(field.label)}
        required={field.required}
        error={error}
        choices={field.options.map(({ value, label }) => ({ value, label: text(label) }))}
        value={typeof answer === "string" ? answer : null}
        onChange={onChange}
      />
    );
  }
  return (
    <Field label={text(field.label)} required={field.required} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          className="input"
          inputMode={field.kind === "number" ? "decimal" : undefined}
          maxLength={500}
          value={answer === undefined ? "" : String(answer)}
          onChange={({ target: { value } }) =>
            onChange(field.kind === "number" && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value)
          }
        />
      )}
    </Field>
  );
}
