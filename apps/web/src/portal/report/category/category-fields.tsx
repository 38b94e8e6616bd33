import type { Category, CategoryField, FieldAnswers } from "@zhida/gov-incidents/contract";
import { useText } from "../../../i18n/use-text.ts";
import { Choices } from "../../../ui/choices.tsx";
import { Field } from "../../../ui/field.tsx";
import { SwitchRow } from "../../../ui/switch.tsx";

type Answer = FieldAnswers[string];
type Props = { category: Category; answers: FieldAnswers; onChange: (answers: FieldAnswers) => void };

/** What this kind of incident asks beyond its description. */
export function CategoryFields({ category, answers, onChange }: Props) {
  const set = (key: string, answer: Answer | undefined) => {
    const { [key]: _, ...others } = answers;
    onChange(answer === undefined || answer === "" ? others : { ...others, [key]: answer });
  };
  return category.fields.map((field) => (
    <OneField key={field.key} field={field} answer={answers[field.key]} onChange={(answer) => set(field.key, answer)} />
  ));
}

type OneProps = { field: CategoryField; answer: Answer | undefined; onChange: (answer: Answer | undefined) => void };

function OneField({ field, answer, onChange }: OneProps) {
  const text = useText();
  if (field.type === "boolean")
    return <SwitchRow label={text(field.label)} checked={answer === true} onChange={onChange} />;
  if (field.type === "choice") {
    return (
      <Choices
        legend={text(field.label)}
        required={field.required}
        choices={(field.options ?? []).map(({ value, label }) => ({ value, label: text(label) }))}
        value={typeof answer === "string" ? answer : null}
        onChange={onChange}
      />
    );
  }
  return (
    <Field label={text(field.label)} required={field.required} hint={field.unit && text(field.unit)}>
      {(wiring) => (
        <input
          {...wiring}
          className="input"
          type={field.type === "date" ? "date" : "text"}
          inputMode={field.type === "number" ? "decimal" : undefined}
          maxLength={500}
          value={answer === undefined ? "" : String(answer)}
          onChange={({ target }) => onChange(field.type === "number" ? numberOr(target.value) : target.value)}
        />
      )}
    </Field>
  );
}

/** What is not yet a number stays as it was typed; the last step says so. */
const numberOr = (typed: string): number | string =>
  typed.trim() !== "" && /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed;

/** Required ones without an answer, and numbers that are none. */
export const openFields = ({ fields }: Category, answers: FieldAnswers): CategoryField[] =>
  fields.filter(({ key, type, required }) => {
    const answer = answers[key];
    if (answer === undefined) return required && type !== "boolean";
    return type === "number" && typeof answer !== "number";
  });
