import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field.tsx";

type Props = { typed: string; onType: (yuan: string) => void; error?: string };

/** The sales that are declared, in yuan. */
export function SalesField({ typed, onType, error }: Props) {
  const { t } = useTranslation("entitlements");
  return (
    <Field label={t("filing.declared")} hint={t("filing.declaredHint")} error={error} required>
      {(wiring) => (
        <div className="input-affix">
          <input
            {...wiring}
            className="input filing-sales"
            type="number"
            inputMode="decimal"
            min={0}
            max={10_000_000_000}
            step="0.01"
            value={typed}
            onChange={(event) => onType(event.target.value)}
          />
          <span>{t("yuan")}</span>
        </div>
      )}
    </Field>
  );
}
