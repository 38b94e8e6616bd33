import { type ReactNode, useId } from "react";
import { RequiredMark } from "./field.tsx";

export type Choice<Value extends string | number> = { value: Value; label: ReactNode; note?: ReactNode };

type Props<Value extends string | number> = {
  legend: ReactNode;
  hideLegend?: boolean;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
};

/** One of several, each a large target; arrow keys move between them as the browser does. */
export function Choices<Value extends string | number>(props: Props<Value>) {
  const name = useId();
  const errorId = `${name}-error`;
  return (
    <fieldset className="choices" aria-describedby={props.error ? errorId : undefined}>
      <legend className={props.hideLegend ? "visually-hidden" : "field-label"}>
        {props.legend}
        {props.required && <RequiredMark />}
      </legend>
      {props.hint && <div className="field-hint">{props.hint}</div>}
      {props.choices.map(({ value, label, note }) => (
        <label key={value} className="choice">
          <input type="radio" name={name} checked={value === props.value} onChange={() => props.onChange(value)} />
          <span>
            <span>{label}</span>
            {note && <span className="field-hint"> {note}</span>}
          </span>
        </label>
      ))}
      {props.error && (
        <div className="field-error" id={errorId} role="alert">
          {props.error}
        </div>
      )}
    </fieldset>
  );
}
