import { type Term, TermUnit } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";
import { Grid } from "../../parts/grid.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { NumberField } from "../../parts/text-field.tsx";
import { TermText } from "./term-text.tsx";

type Props = {
  /** What applies when nothing is said. */
  usual: Term | undefined;
  value: Term | undefined;
  onChange: (term: Term | undefined) => void;
};

/** A deadline of its own, or the category's. */
export function TermFields({ usual, value, onChange }: Props) {
  const { t } = useTranslation("command");
  const unit = value?.unit ?? usual?.unit ?? "hour";
  return (
    <Grid>
      <NumberField
        label={t("term.amount")}
        hint={
          usual && (
            <>
              {t("term.usual")} <TermText term={usual} />
            </>
          )
        }
        value={value?.amount}
        onChange={(amount) => onChange(amount && amount > 0 ? { amount, unit } : undefined)}
      />
      <SelectField
        label={t("term.unit")}
        options={TermUnit.options.map((each) => ({ value: each, label: t(`term.units.${each}`) }))}
        value={unit}
        onChange={(next) => onChange({ amount: value?.amount ?? usual?.amount ?? 1, unit: next })}
      />
    </Grid>
  );
}
