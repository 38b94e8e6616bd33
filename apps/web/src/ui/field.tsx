import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import "./field.css";

export type FieldWiring = { id: string; "aria-describedby"?: string; "aria-invalid"?: true; "aria-required"?: true };

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  children: (wiring: FieldWiring) => ReactNode;
};

/** A label, a control and what goes with it, wired so that a screen reader says all of it. */
export function Field({ label, hint, error, required, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {required && <RequiredMark />}
      </label>
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": required ? true : undefined,
      })}
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div className="field-error" id={`${id}-error`} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}

export function RequiredMark() {
  const { t } = useTranslation();
  return (
    <span className="field-required">
      <span aria-hidden="true">*</span>
      <span className="visually-hidden">{t("required")}</span>
    </span>
  );
}
