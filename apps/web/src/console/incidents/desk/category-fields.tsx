import type { CategoryField, FieldAnswers } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { CheckRow } from "../../parts/check-row.tsx";
import { Grid } from "../../parts/grid.tsx";
import { OptionalSelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";

type Props = {
  fields: readonly CategoryField[];
  answers: FieldAnswers;
  onChange: (answers: FieldAnswers) => void;
};

/** The questions of one category; what is not answered is not sent. */
export function CategoryFields({ fields, answers, onChange }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  if (fields.length === 0) return null;
  const answer = (key: string, value: FieldAnswers[string] | undefined) => {
    const { [key]: _, ...others } = answers;
    onChange(value === undefined ? others : { ...others, [key]: value });
  };
  return (
    <Grid>
      {fields.map((field) => {
        const value = answers[field.key];
        const label = field.unit
          ? t("desk.withUnit", { name: text(field.label), unit: text(field.unit) })
          : text(field.label);
        if (field.type === "boolean")
          return (
            <CheckRow
              key={field.key}
              label={label}
              checked={value === true}
              onChange={(checked) => answer(field.key, checked)}
            />
          );
        if (field.type === "choice")
          return (
            <OptionalSelectField
              key={field.key}
              label={label}
              required={field.required}
              options={field.options?.map((option) => ({ value: option.value, label: text(option.label) })) ?? []}
              value={value as string | undefined}
              onChange={(chosen) => answer(field.key, chosen)}
            />
          );
        const isNumber = field.type === "number";
        return (
          <TextField
            key={field.key}
            label={label}
            required={field.required}
            type={field.type === "date" ? "date" : isNumber ? "number" : "text"}
            step={isNumber ? "any" : undefined}
            maxLength={500}
            value={value === undefined ? "" : String(value)}
            onChange={(typed) => answer(field.key, typed === "" ? undefined : isNumber ? Number(typed) : typed)}
          />
        );
      })}
    </Grid>
  );
}
