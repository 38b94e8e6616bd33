import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../parts/text-field.tsx";

type Props = { label: string; hint?: string; words: readonly string[]; onChange: (words: string[]) => void };

/** Several words in one line, with commas or spaces between them. */
export function WordsField({ label, hint, words, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(words.join(" "));
  const type = (line: string) => {
    setTyped(line);
    onChange(line.split(/[\s,，、]+/).filter(Boolean));
  };
  return <TextField label={label} hint={hint ?? t("editor.wordsHint")} value={typed} onChange={type} />;
}
