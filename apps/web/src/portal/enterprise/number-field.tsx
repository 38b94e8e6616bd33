import type { FactSummary, FactValue } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Field } from "../../ui/field.tsx";
import { isMoney, toFen, toYuan } from "../entitlements/money-fact.ts";

type Turned = { fact: FactSummary; value?: FactValue };
type Props = Turned & { typed: string; onType: (text: string) => void };

/** One number to turn, in yuan where it is money, with what is registered beneath it. */
export function NumberField({ fact, value, typed, onType }: Props) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const money = isMoney(fact);
  const unit = money ? t("yuan") : fact.unit && text(fact.unit);
  const written = writtenValue({ fact, value });
  const before = written === "" ? t("calculator.unknown") : `${written} ${unit ?? ""}`;
  return (
    <Field label={text(fact.label)} hint={typed === written ? undefined : t("calculator.before", { value: before })}>
      {(wiring) => (
        <div className="input-affix">
          <input
            {...wiring}
            className="input"
            type="number"
            inputMode="decimal"
            min={0}
            step={money ? "0.01" : "1"}
            placeholder={written === "" ? t("calculator.unknown") : undefined}
            value={typed}
            onChange={(event) => onType(event.target.value)}
          />
          {unit && <span>{unit}</span>}
        </div>
      )}
    </Field>
  );
}

/** What is registered as one types it; empty where nobody knows. */
export function writtenValue({ fact, value }: Turned): string {
  if (typeof value !== "number") return "";
  return isMoney(fact) ? toYuan(value) : String(value);
}

export const typedValue = (fact: FactSummary, text: string): number => (isMoney(fact) ? toFen(text) : Number(text));
