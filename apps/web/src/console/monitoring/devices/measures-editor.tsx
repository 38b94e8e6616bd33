import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import { factors } from "@zhida/hj212";
import { AutoComplete } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { useFactor } from "../parts/use-factor.ts";
import type { MeasureDraft } from "./device-draft.ts";
import "./measures-editor.css";

type Props = {
  measures: readonly MeasureDraft[];
  error: string | undefined;
  onChange: (measures: MeasureDraft[]) => void;
};

/** What a device measures: each factor with its unit, where it is not the standard's, and its own limit. */
export function MeasuresEditor({ measures, error, onChange }: Props) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const factorOf = useFactor();
  const known = Object.entries(factors).map(([code, entry]) => ({ value: code, label: `${code} ${text(entry)}` }));
  const set = (place: number, part: Partial<MeasureDraft>) =>
    onChange(measures.map((each, i) => (i === place ? { ...each, ...part } : each)));
  return (
    <fieldset className="measures-editor">
      <legend className="field-label">{t("measures.title")}</legend>
      <p className="field-hint">{t("measures.hint")}</p>
      {measures.map(({ factor, unit, limit }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place while its code is typed
        <div key={place} className="measure-row">
          <div className="measure-factor">
            <AutoComplete
              aria-label={t("measures.factorOf", { place: place + 1 })}
              placeholder={t("measures.factor")}
              options={known}
              showSearch={{ filterOption: (typed, option) => option?.label.includes(typed) ?? false }}
              value={factor}
              onChange={(code) => set(place, { factor: code.trim() })}
            />
            {factorOf(factor).name !== factor && <span className="quiet small">{factorOf(factor).name}</span>}
          </div>
          <input
            className="input"
            aria-label={t("measures.unitOf", { factor: factorOf(factor).name })}
            placeholder={factorOf(factor).unit || t("measures.unit")}
            maxLength={16}
            value={unit}
            onChange={(event) => set(place, { unit: event.target.value })}
          />
          <input
            className="input"
            inputMode="decimal"
            aria-label={t("measures.limitOf", { factor: factorOf(factor).name })}
            placeholder={t("measures.limit")}
            maxLength={16}
            value={limit}
            onChange={(event) => set(place, { limit: event.target.value })}
          />
          <IconButton
            label={t("measures.remove", { factor: factorOf(factor).name })}
            onClick={() => onChange(measures.toSpliced(place, 1))}
          >
            <DeleteOutlined />
          </IconButton>
        </div>
      ))}
      {error && (
        <div className="field-error" role="alert">
          {error}
        </div>
      )}
      <div className="row">
        <Button size="small" onClick={() => onChange([...measures, { factor: "", unit: "", limit: "" }])}>
          {t("measures.add")}
        </Button>
      </div>
    </fieldset>
  );
}
