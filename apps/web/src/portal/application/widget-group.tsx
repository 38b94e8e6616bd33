import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Choices } from "../../ui/choices.tsx";
import { RequiredMark } from "../../ui/field.tsx";
import type { WidgetProps } from "./widget.tsx";

type Props = WidgetProps & { label: string; hint: ReactNode; error?: string; required: boolean };

/** Controls that are several controls: yes or no, one of a few, some of a few. */
export function WidgetGroup(props: Props) {
  if (props.schema.type === "array") return <Checkboxes {...props} />;
  return <Radios {...props} />;
}

function Radios({ ui, schema, value, onChange, label, hint, error, required }: Props) {
  const { t } = useTranslation();
  const text = useText();
  if (schema.type === "boolean") {
    return (
      <Choices
        legend={label}
        hint={hint}
        error={error}
        required={required}
        value={value === null ? null : String(value)}
        onChange={(picked) => onChange(picked === "true")}
        choices={[
          { value: "true", label: t("yes") },
          { value: "false", label: t("no") },
        ]}
      />
    );
  }
  const options = ui.options ?? schema.enum?.map((each) => ({ value: each, label: undefined })) ?? [];
  return (
    <Choices
      legend={label}
      hint={hint}
      error={error}
      required={required}
      value={typeof value === "string" || typeof value === "number" ? value : null}
      onChange={onChange}
      choices={options.map((option) => ({
        value: option.value,
        label: option.label ? text(option.label) : String(option.value),
      }))}
    />
  );
}

function Checkboxes({ ui, schema, value, onChange, label, hint, error, required }: Props) {
  const text = useText();
  const picked = Array.isArray(value) ? value : [];
  const options = ui.options ?? schema.items?.enum?.map((each) => ({ value: each, label: undefined })) ?? [];
  const toggle = (option: string, on: boolean) => {
    const next = on ? [...picked, option] : picked.filter((each) => each !== option);
    onChange(next.length === 0 ? null : next);
  };
  return (
    <fieldset className="choices">
      <legend className="field-label">
        {label}
        {required && <RequiredMark />}
      </legend>
      <div className="field-hint">{hint}</div>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="checkbox"
            checked={picked.includes(String(option.value))}
            onChange={(event) => toggle(String(option.value), event.target.checked)}
          />
          {option.label ? text(option.label) : option.value}
        </label>
      ))}
      {error && (
        <div className="field-error" role="alert">
          {error}
        </div>
      )}
    </fieldset>
  );
}
