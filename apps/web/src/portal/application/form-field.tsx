import type { FieldState, ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Field } from "../../ui/field.tsx";
import { checkValue } from "./check-value.ts";
import { ConflictField } from "./conflict-field.tsx";
import { FieldOrigin } from "./field-rows.tsx";
import type { Draft } from "./use-draft.ts";
import { Widget } from "./widget.tsx";
import { WidgetGroup } from "./widget-group.tsx";

type Props = { field: FieldState; item: ServiceItem; draft: Draft };

/** One field that is the person's to say, by its JSON Schema and its UI hints. */
export function FormField({ field, item, draft }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const ui = item.form.ui.fields[field.name];
  const schema = item.form.schema.properties[field.name];
  if (!ui || !schema) return null;
  if (field.candidates) return <ConflictField field={field} item={item} draft={draft} />;
  const value = draft.valueOf(field.name, field.value);
  const wrong = checkValue(schema, ui, value);
  const error = wrong ? t(wrong) : draft.refusalOf(field.name);
  const hint = (
    <>
      {ui.help && <span>{text(ui.help)} </span>}
      <FieldOrigin field={field} />
    </>
  );
  const shared = { ui, schema, value, onChange: (next: typeof value) => draft.type(field.name, next) };
  if (isGroup(ui.widget, schema.type)) {
    return (
      <div id={`field-${field.name}`}>
        <WidgetGroup {...shared} label={text(ui.label)} hint={hint} error={error} required={field.required} />
      </div>
    );
  }
  return (
    <div id={`field-${field.name}`}>
      <Field label={text(ui.label)} required={field.required} hint={hint} error={error}>
        {(wiring) => <Widget {...shared} wiring={wiring} />}
      </Field>
    </div>
  );
}

const isGroup = (widget: string | undefined, type: string) =>
  widget === "radio" || widget === "checkboxes" || widget === "switch" || type === "boolean" || type === "array";
