import type { ReactNode } from "react";
import "./check-row.css";

type Props = { label: ReactNode; hint?: ReactNode; checked: boolean; onChange: (checked: boolean) => void };

export const CheckRow = ({ label, hint, checked, onChange }: Props) => (
  <label className="check-row">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <span>
      {label}
      {hint && <span className="quiet small"> {hint}</span>}
    </span>
  </label>
);

type GroupProps<Value extends string> = {
  legend: string;
  options: readonly { value: Value; label: string }[];
  value: readonly Value[];
  onChange: (value: Value[]) => void;
};

/** Some of a few, all of them in sight. */
export function CheckGroup<Value extends string>({ legend, options, value, onChange }: GroupProps<Value>) {
  const toggle = (option: Value, on: boolean) =>
    onChange(options.map((each) => each.value).filter((each) => (each === option ? on : value.includes(each))));
  return (
    <fieldset>
      <legend className="field-label">{legend}</legend>
      <div className="row">
        {options.map((option) => (
          <CheckRow
            key={option.value}
            label={option.label}
            checked={value.includes(option.value)}
            onChange={(on) => toggle(option.value, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}
