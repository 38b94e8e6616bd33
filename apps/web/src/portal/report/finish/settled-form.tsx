import type { Category } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { Field } from "../../../ui/field.tsx";
import { SwitchRow } from "../../../ui/switch.tsx";
import { PhotoPicker } from "../photo/photo-picker.tsx";
import type { ReportDraft } from "../report-draft.ts";

type Settled = ReportDraft["settled"];
type Props = {
  rule: NonNullable<Category["onTheSpot"]>;
  settled: Settled;
  onChange: (settled: Settled) => void;
};

/** 当场处置: what the grid worker did himself, shown before and after. */
export function SettledForm({ rule, settled, onChange }: Props) {
  const { t } = useTranslation("reporting");
  return (
    <div className="framed report-settled">
      <SwitchRow
        label={t("settled.switch")}
        hint={t(rule.photoBefore ? "settled.hintBefore" : "settled.hint")}
        checked={settled !== null}
        onChange={(on) => onChange(on ? { note: "", photos: [] } : null)}
      />
      {settled && (
        <div className="stack">
          <h3>{t("settled.after")}</h3>
          <PhotoPicker
            label={t("settled.after")}
            photos={settled.photos}
            most={3}
            onChange={(photos) => onChange({ ...settled, photos })}
          />
          <Field label={t("settled.note")} required>
            {(wiring) => (
              <textarea
                {...wiring}
                className="input"
                maxLength={2000}
                value={settled.note}
                onChange={(event) => onChange({ ...settled, note: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </div>
  );
}
