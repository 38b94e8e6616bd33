import type { Application, FieldState, ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Split } from "../shell/page.tsx";
import { checkValue } from "./check-value.ts";
import { FormField } from "./form-field.tsx";
import { isAsked } from "./is-asked.ts";
import { KnownFacts } from "./known-facts.tsx";
import "./draft-form.css";
import { MaterialList } from "./material-list.tsx";
import { RecordChoices } from "./record-choices.tsx";
import { SubmitPanel } from "./submit-panel.tsx";
import { useDraft } from "./use-draft.ts";
import { useSubmit } from "./use-submit.ts";

type Props = { application: Application; item: ServiceItem };

/** The form for what the registries could not say comes first; what is known stands below it, to be looked at. */
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
  const asked = (names: readonly string[]) =>
    names.map((name) => states.get(name)).filter((field): field is FieldState => field !== undefined && isAsked(field));
  return (
    <Split aside={<SubmitPanel application={application} item={item} draft={draft} submit={submit} />}>
      <RecordChoices application={application} draft={draft} />
      {item.form.ui.sections.map((section) => {
        const fields = asked(section.fields);
        if (fields.length === 0) return null;
        return (
          <Card key={section.id} title={text(section.title)}>
            <div className="form-fields">
              {fields.map((field) => (
                <FormField key={field.name} field={field} item={item} draft={draft} />
              ))}
            </div>
          </Card>
        );
      })}
      <MaterialList application={application} />
      <KnownFacts application={application} item={item} />
      <p className="visually-hidden" role="status">
        {t(`apply.save.${draft.state}`)}
      </p>
    </Split>
  );
}
