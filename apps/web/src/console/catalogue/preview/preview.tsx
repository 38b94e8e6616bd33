import type { FieldState, FieldValue, ServiceItem } from "@zhida/gov-services/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { FormField } from "../../../portal/application/form-field.tsx";
import type { Draft } from "../../../portal/application/use-draft.ts";
import { Card } from "../../../ui/card.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { DatasetName } from "../../parts/dataset-name.tsx";
import { Facts } from "../../parts/facts.tsx";

/** The form as residents will see it, drawn by the portal's own parts; nothing is saved. */
export function Preview({ item }: { item: ServiceItem }) {
  const { t } = useTranslation();
  const text = useText();
  const draft = usePreviewDraft();
  return (
    <div className="stack">
      <p className="quiet small">{t("preview.lead")}</p>
      <h3>{text(item.name) || t("editor.unnamed")}</h3>
      {item.form.ui.sections.map((section) => {
        const fetched = section.fields.filter((name) => isFilledIn(item, name));
        const asked = section.fields.filter((name) => !isFilledIn(item, name));
        return (
          <Card key={section.id} title={text(section.title) || section.id}>
            <div className="stack">
              {asked.map((name) => (
                <FormField key={name} field={blankField(item, name)} item={item} draft={draft} />
              ))}
              {fetched.length > 0 && (
                <Facts
                  facts={fetched.map((name) => ({
                    name: text(item.form.ui.fields[name]?.label ?? { zh: name, en: name }) || name,
                    value: <Origin item={item} name={name} />,
                  }))}
                />
              )}
              {section.fields.length === 0 && <p className="quiet">{t("editor.noFields")}</p>}
            </div>
          </Card>
        );
      })}
    </div>
  );
}

function Origin({ item, name }: { item: ServiceItem; name: string }) {
  const { t } = useTranslation();
  const source = item.form.fields[name]?.source;
  if (!source) return <Tag tone="slate">{t("preview.computed")}</Tag>;
  return (
    <Tag tone="jade">
      {t("preview.fetched")} <DatasetName code={source.dataset} />
    </Tag>
  );
}

/** What nobody types: it comes from a registry or is worked out. */
const isFilledIn = (item: ServiceItem, name: string): boolean => {
  const rule = item.form.fields[name];
  return (rule?.source !== undefined || rule?.compute !== undefined) && rule.locked;
};

const blankField = (item: ServiceItem, name: string): FieldState => ({
  name,
  value: null,
  origin: "none",
  status: "empty",
  editable: true,
  visible: true,
  required: item.form.schema.required.includes(name),
  confirm: false,
});

/** A draft that forgets: typed values stay on this screen. */
function usePreviewDraft(): Draft {
  const [typed, setTyped] = useState<Record<string, FieldValue>>({});
  return {
    valueOf: (name, saved) => typed[name] ?? saved,
    type: (name, value) => setTyped((before) => ({ ...before, [name]: value })),
    change: async () => {},
    settle: async () => 0,
    state: "saved",
    refusalOf: () => undefined,
    error: null,
  };
}
