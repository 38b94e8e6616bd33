import type { LocalizedText } from "@zhida/platform/contract";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { RequiredMark } from "../../../ui/field.tsx";
import { useProblemAt } from "./problems.tsx";
import "./text-pair.css";

type Props = {
  label: string;
  /** Place in the item, for what the check finds there. */
  path: string;
  value: LocalizedText | undefined;
  onChange: (value: LocalizedText) => void;
  required?: boolean;
  hint?: string;
  lines?: number;
};

const LANGUAGES = ["zh", "en"] as const;

/** One text in both languages, side by side. */
export function TextPair({ label, path, value = { zh: "", en: "" }, onChange, required, hint, lines = 1 }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const problem = useProblemAt(path, true);
  const Control = lines > 1 ? "textarea" : "input";
  return (
    <fieldset className="text-pair" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend className="field-label">
        {label}
        {required && <RequiredMark />}
      </legend>
      <div className="text-pair-controls">
        {LANGUAGES.map((language) => (
          <div key={language} className="text-pair-control">
            <span className="text-pair-language" aria-hidden="true">
              {t(`languages.${language}`)}
            </span>
            <Control
              className="input"
              lang={language === "zh" ? "zh-CN" : "en"}
              aria-label={`${label} ${t(`languages.${language}`)}`}
              aria-invalid={problem && value[language].trim() === "" ? true : undefined}
              rows={lines > 1 ? lines : undefined}
              value={value[language]}
              onChange={(event) => onChange({ ...value, [language]: event.target.value })}
            />
          </div>
        ))}
      </div>
      {hint && <div className="field-hint">{hint}</div>}
      {problem && (
        <div className="field-error" id={`${id}-problem`}>
          {problem}
        </div>
      )}
    </fieldset>
  );
}
