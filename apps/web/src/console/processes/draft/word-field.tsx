import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../parts/text-field.tsx";

type Props = { label: string; value: string; isFit: (word: string) => boolean; onCommit: (word: string) => void };

/** A code that others refer to: taken over when one leaves the input, and only when it fits. */
export function WordField({ label, value, isFit, onCommit }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  return (
    <TextField
      label={label}
      error={isFit(typed) ? undefined : t("processes.wordWrong")}
      isCode
      maxLength={60}
      value={typed}
      onChange={(next) => setTyped(next.trim())}
      onBlur={() => isFit(typed) && typed !== value && onCommit(typed)}
    />
  );
}
