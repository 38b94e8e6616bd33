import type { FieldState, ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Choices } from "../../ui/choices.tsx";
import { ProvenanceTag } from "../../ui/provenance-tag.tsx";
import type { Draft } from "./use-draft.ts";
import { usePicked } from "./use-picked.ts";
import { useShowValue } from "./use-show-value.ts";

type Props = { field: FieldState; item: ServiceItem; draft: Draft };

/** Registries contradict each other: all are shown, the person says which is right, the others are asked to correct. */
export function ConflictField({ field, item, draft }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const show = useShowValue(item);
  const [picked, pick] = usePicked((dataset) => draft.change({ resolutions: { [field.name]: dataset } }));
  const label = item.form.ui.fields[field.name]?.label;
  return (
    <div className="conflict" id={`field-${field.name}`}>
      <Choices
        legend={label ? text(label) : field.name}
        hint={t("apply.conflict")}
        value={picked ?? field.provenance?.dataset.code ?? null}
        onChange={pick}
        choices={(field.candidates ?? []).map(({ value, provenance }) => ({
          value: provenance.dataset.code,
          label: <strong>{show(field.name, value)}</strong>,
          note: (
            <>
              <br />
              <ProvenanceTag source={provenance} />
            </>
          ),
        }))}
      />
    </div>
  );
}
