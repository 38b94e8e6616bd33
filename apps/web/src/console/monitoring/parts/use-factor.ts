import { factorCode, factors } from "@zhida/hj212";
import { useText } from "../../../i18n/use-text.ts";

export type FactorWords = { name: string; unit: string };

/** Name and unit of what is measured, by its code of HJ 212; another code stands for itself. */
export function useFactor(): (code: string) => FactorWords {
  const text = useText();
  return (code) => {
    const entry = factors[factorCode(code)];
    return entry ? { name: text(entry), unit: entry.unit } : { name: code, unit: "" };
  };
}
