import type { FieldRule } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { Choices } from "../../../ui/choices.tsx";
import { CheckRow } from "../../parts/check-row.tsx";
import type { SectionProps } from "../editor/section.ts";
import { FeelField } from "../rule/feel-field.tsx";
import { DatasetFieldPicker } from "./dataset-fields-picker.tsx";

const plain: FieldRule = { locked: true, confirm: false, masked: false };

/** Where the value comes from: a registry, a computation, or the person. */
export function FieldSourceEditor({ item, edit, name }: SectionProps & { name: string }) {
  const { t } = useTranslation();
  const rule = item.form.fields[name];
  const change = (part: Partial<FieldRule>) =>
    edit((next) => {
      next.form.fields[name] = { ...plain, ...next.form.fields[name], ...part };
    });
  return (
    <div className="stack">
      <DatasetFieldPicker
        subjectKinds={item.audience}
        dataset={rule?.source?.dataset ?? ""}
        field={rule?.source?.field ?? ""}
        onChange={(source) => change({ source: source && { pick: rule?.source?.pick ?? "latest", ...source } })}
      />
      {rule?.source && (
        <Choices
          legend={t("editor.pick")}
          choices={(["latest", "choose"] as const).map((value) => ({ value, label: t(`editor.picks.${value}`) }))}
          value={rule.source.pick}
          onChange={(pick) => change({ source: { ...rule.source!, pick } })}
        />
      )}
      {!rule?.source && (
        <FeelField
          label={t("editor.compute")}
          hint={t("editor.computeHint")}
          path={`/form/fields/${name}/compute`}
          item={item}
          value={rule?.compute}
          onChange={(compute) => change({ compute })}
        />
      )}
      <div className="row">
        {(rule?.source || rule?.compute) && (
          <CheckRow label={t("editor.locked")} checked={rule.locked} onChange={(locked) => change({ locked })} />
        )}
        <CheckRow
          label={t("editor.confirm")}
          checked={rule?.confirm ?? false}
          onChange={(confirm) => change({ confirm })}
        />
        <CheckRow
          label={t("editor.masked")}
          checked={rule?.masked ?? false}
          onChange={(masked) => change({ masked })}
        />
      </div>
    </div>
  );
}
