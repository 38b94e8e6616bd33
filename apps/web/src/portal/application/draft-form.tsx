import type { Application, FieldState, ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Split } from "../shell/page.tsx";
import { checkValue } from "./check-value.ts";
import { EligibilityNotice } from "./eligibility-notice.tsx";
import { FieldRows } from "./field-rows.tsx";
import { FormField } from "./form-field.tsx";
import "./draft-form.css";
import { MaterialList } from "./material-list.tsx";
import { RecordChoices } from "./record-choices.tsx";
import { SubmitPanel } from "./submit-panel.tsx";
import { useDraft } from "./use-draft.ts";
import { useSubmit } from "./use-submit.ts";

type Props = { application: Application; item: ServiceItem };

/** The form for what the registries could not say: facts that are known stand as they are, the rest is asked. */
export function DraftForm({ application, item }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { properties } = item.form.schema;
  const draft = useDraft(
    application,
    (name, value) => !properties[name] || !checkValue(properties[name], item.form.ui.fields[name], value),
  );
  const submit = useSubmit(application, draft);
  const states = new Map(application.fields.map((field) => [field.name, field]));
  return (
    <Split aside={<SubmitPanel application={application} item={item} draft={draft} submit={submit} />}>
      <RecordChoices application={application} draft={draft} />
      {item.form.ui.sections.map((section) => {
        const fields = section.fields.map((name) => states.get(name)).filter((field) => field?.visible) as FieldState[];
        const known = fields.filter((field) => !isAsked(field));
        const asked = fields.filter(isAsked);
        if (fields.length === 0) return null;
        return (
          <Card key={section.id} title={text(section.title)}>
            <div className="form-fields">
              {asked.map((field) => (
                <FormField key={field.name} field={field} item={item} draft={draft} />
              ))}
              {known.length > 0 && <FieldRows item={item} fields={known} />}
            </div>
          </Card>
        );
      })}
      <MaterialList application={application} />
      <EligibilityNotice application={application} />
      <p className="visually-hidden" role="status">
        {t(`apply.save.${draft.state}`)}
      </p>
    </Split>
  );
}

const isAsked = (field: FieldState): boolean =>
  field.editable || field.status === "conflict" || (field.candidates?.length ?? 0) > 1;
