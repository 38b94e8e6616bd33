import { factors } from "@zhida/hj212";
import type { LocalizedText } from "@zhida/platform/contract";

const ITEMS: Record<string, LocalizedText> = {
  Min: { zh: "最小值", en: "minimum" },
  Max: { zh: "最大值", en: "maximum" },
  Avg: { zh: "均值", en: "mean" },
  Cou: { zh: "累计值", en: "total" },
};

/** Name and unit of a factor; of `w01018-Max` too. What is not in the standard is called by its code. */
export function factorName(code: string): { name: LocalizedText; unit: string } {
  const [base = code, item] = code.split("-");
  const entry = factors[base] ?? { zh: base, en: base, unit: "" };
  const what = item ? (ITEMS[item] ?? { zh: item, en: item }) : undefined;
  return {
    name: what ? { zh: `${entry.zh}${what.zh}`, en: `${entry.en}, ${what.en}` } : { zh: entry.zh, en: entry.en },
    unit: entry.unit,
  };
}
