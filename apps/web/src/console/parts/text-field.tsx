import type { InputHTMLAttributes, ReactNode } from "react";
import { Field } from "../../ui/field.tsx";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange" | "id"> & {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  error?: string;
  /** More than one: a text area of so many lines. */
  lines?: number;
  isCode?: boolean;
};

export function TextField({ label, value, onChange, hint, error, lines = 1, isCode, required, ...rest }: Props) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(wiring) =>
        lines > 1 ? (
          <textarea
            {...wiring}
            className={`input${isCode ? " mono" : ""}`}
            style={{ minHeight: 0 }}
            rows={lines}
            maxLength={rest.maxLength}
            placeholder={rest.placeholder}
            spellCheck={isCode ? false : undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...rest}
            {...wiring}
            className={`input${isCode ? " mono" : ""}`}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

type NumberProps = Omit<Props, "value" | "onChange" | "lines"> & {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
};

/** A whole number or nothing. */
export function NumberField({ value, onChange, ...rest }: NumberProps) {
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={value === undefined ? "" : String(value)}
      onChange={(text) => {
        const trimmed = text.trim();
        if (trimmed === "") onChange(undefined);
        else if (/^-?\d+$/.test(trimmed)) onChange(Number(trimmed));
      }}
    />
  );
}
