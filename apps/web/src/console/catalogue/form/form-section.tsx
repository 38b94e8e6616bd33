import type { ServiceItem } from "@zhida/gov-services/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { freeName, moveWithin } from "../editor/list-changes.ts";
import { ProblemsAt } from "../editor/problems.tsx";
import { RowsEditor } from "../editor/rows-editor.tsx";
import type { SectionProps } from "../editor/section.ts";
import { TextPair } from "../editor/text-pair.tsx";
import { AddFields } from "./add-fields.tsx";
import { FieldEditor } from "./field-editor.tsx";
import { removeField } from "./form-changes.ts";

/** The form, built by hand: parts with fields, each with its kind, its wording and the registry that fills it in. */
export function FormSection({ item, edit }: SectionProps) {
  const { t } = useTranslation();
  const [opened, open] = useState<string>();
  return (
    <Card title={t("editor.section.form")} more={<span className="quiet small">{t("editor.formLead")}</span>}>
      <ProblemsAt path="/form/ui/sections" inside />
      <ProblemsAt path="/form/fields" />
      <ProblemsAt path="/form/schema/required" />
      <RowsEditor
        name={t("editor.formPart")}
        rows={item.form.ui.sections}
        onAdd={() => edit(addPart)}
        onMove={(from, to) => edit((next) => moveWithin(next.form.ui.sections, from, to))}
        onRemove={(place) => edit((next) => removePart(next, place))}
      >
        {(part, place) => (
          <div className="stack">
            <TextPair
              label={t("editor.partTitle")}
              path={`/form/ui/sections/${place}/title`}
              required
              value={part.title}
              onChange={(title) =>
                edit((next) => {
                  next.form.ui.sections[place]!.title = title;
                })
              }
            />
            {part.fields.length === 0 && <p className="quiet">{t("editor.noFields")}</p>}
            <ol className="stack">
              {part.fields.map((name, at) => (
                <li key={name}>
                  <FieldEditor
                    item={item}
                    edit={edit}
                    name={name}
                    part={place}
                    at={at}
                    isOpen={name === opened}
                    onOpen={open}
                  />
                </li>
              ))}
            </ol>
            <AddFields item={item} edit={edit} part={place} onAdded={open} />
          </div>
        )}
      </RowsEditor>
    </Card>
  );
}

function addPart(next: ServiceItem): void {
  const { sections } = next.form.ui;
  const id = freeName(
    "section",
    sections.map((each) => each.id),
  );
  sections.push({ id, title: { zh: "", en: "" }, fields: [] });
}

function removePart(next: ServiceItem, place: number): void {
  for (const name of next.form.ui.sections[place]?.fields ?? []) removeField(next, name);
  next.form.ui.sections.splice(place, 1);
}
