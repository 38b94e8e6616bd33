import type { FieldUi } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { freeName } from "../editor/list-changes.ts";
import { ProblemsAt } from "../editor/problems.tsx";
import type { SectionProps } from "../editor/section.ts";
import { takeOptions } from "./field-kinds.ts";

type Option = NonNullable<FieldUi["options"]>[number];

/** What one may choose from: the code that is kept, and its wording. */
export function OptionsEditor({ item, edit, name }: SectionProps & { name: string }) {
  const { t } = useTranslation();
  const options = item.form.ui.fields[name]?.options ?? [];
  const take = (next: Option[]) => edit((whole) => takeOptions(whole.form, name, next));
  const change = (place: number, part: Partial<Option>) =>
    take(options.map((option, at) => (at === place ? { ...option, ...part } : option)));
  return (
    <fieldset className="text-pair">
      <legend className="field-label">{t("editor.options")}</legend>
      <ProblemsAt path={`/form/ui/fields/${name}/options`} />
      <div className="option-rows">
        {options.map((option, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option's code may be changed while typing
          <div key={place} className="option-row">
            <input
              className="input mono"
              aria-label={t("editor.optionCode", { place: place + 1 })}
              value={option.value}
              onChange={(event) => change(place, { value: event.target.value })}
            />
            <input
              className="input"
              aria-label={t("editor.optionZh", { place: place + 1 })}
              placeholder={t("languages.zh")}
              value={option.label.zh}
              onChange={(event) => change(place, { label: { ...option.label, zh: event.target.value } })}
            />
            <input
              className="input"
              lang="en"
              aria-label={t("editor.optionEn", { place: place + 1 })}
              placeholder={t("languages.en")}
              value={option.label.en}
              onChange={(event) => change(place, { label: { ...option.label, en: event.target.value } })}
            />
            <Button
              size="small"
              look="quiet"
              aria-label={t("editor.removeOption", { place: place + 1 })}
              onClick={() => take(options.filter((_, at) => at !== place))}
            >
              {t("remove")}
            </Button>
          </div>
        ))}
      </div>
      <Button
        size="small"
        onClick={() =>
          take([
            ...options,
            {
              value: freeName(
                "option",
                options.map((option) => String(option.value)),
                "",
              ),
              label: { zh: "", en: "" },
            },
          ])
        }
      >
        {t("editor.addOption")}
      </Button>
    </fieldset>
  );
}
