import type { FieldState, ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Origin, ProvenanceTag } from "../../ui/provenance-tag.tsx";
import "./field-rows.css";
import { useShowValue } from "./use-show-value.ts";

type Props = { item: ServiceItem; fields: readonly FieldState[] };

/** Values as they stand, each with where it comes from. */
export function FieldRows({ item, fields }: Props) {
  const text = useText();
  const show = useShowValue(item);
  return (
    <dl className="field-rows">
      {fields.map((field) => (
        <div key={field.name} className="field-row">
          <dt>{text(item.form.ui.fields[field.name]?.label ?? { zh: field.name, en: field.name })}</dt>
          <dd>
            <span className="field-row-value">{show(field.name, field.value)}</span>
            <FieldOrigin field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function FieldOrigin({ field }: { field: FieldState }) {
  const { t } = useTranslation();
  if (field.provenance) return <ProvenanceTag source={field.provenance} />;
  if (field.origin === "computed") return <Origin kind="registry">{t("provenance.computed")}</Origin>;
  if (field.status === "unavailable") return <Origin kind="missing">{t("provenance.unavailable")}</Origin>;
  if (field.status === "absent") return <Origin kind="missing">{t("provenance.absent")}</Origin>;
  if (field.origin === "declared") return <Origin kind="declared">{t("provenance.declared")}</Origin>;
  return null;
}
