import type { LocalizedText } from "@zhida/platform";
import type { FactSummary, FactValue } from "../../contract.ts";

/** What must be known of a fact or a parameter to write its values. */
export type Described = Pick<FactSummary, "name" | "type" | "unit"> & Partial<Pick<FactSummary, "values">>;

/** A value as it is written in each language: 1,234.56 元, 79 岁, 2026年3月2日, “一级”, 是. */
export function sayValue(fact: Described, value: FactValue): LocalizedText {
  const said = sayMeasured(fact, value);
  return fact.type === "text" && value !== null ? { zh: `“${said.zh}”`, en: `“${said.en}”` } : said;
}

/** With its unit, without quotation marks. */
export function sayMeasured(fact: Described, value: FactValue): LocalizedText {
  const plain = sayPlain(fact, value);
  if (typeof value !== "number") return plain;
  const unit = isMoney(fact) ? { zh: "元", en: "yuan" } : fact.unit;
  if (!unit) return plain;
  const joint = unit.zh === "%" ? "" : " ";
  return {
    zh: `${plain.zh}${joint}${unit.zh}`,
    en: `${plain.en}${joint}${value === 1 ? singular(unit.en) : unit.en}`.trimEnd(),
  };
}

const singulars: Record<string, string> = { people: "person", children: "child" };
const singular = (unit: string): string => singulars[unit] ?? unit.replace(/s$/, "");

/** Without unit and quotation marks, for sentences that bring their own. Money in yuan. */
export function sayPlain(fact: Described, value: FactValue): LocalizedText {
  if (value === null) return { zh: "无", en: "none" };
  if (typeof value === "boolean") return value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
  if (typeof value === "number") {
    const shown = fact.name.endsWith("Year") ? String(value) : numbers.format(isMoney(fact) ? value / 100 : value);
    return { zh: shown, en: shown };
  }
  if (fact.type === "date") return sayDate(value);
  return fact.values?.find(({ code }) => code === value)?.label ?? { zh: value, en: value };
}

/** Amounts in fen carry it in their name. */
export const isMoney = ({ name }: Pick<FactSummary, "name">): boolean => name.endsWith("Fen");

const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

function sayDate(iso: string): LocalizedText {
  const [year, month, day] = iso.split("-").map(Number);
  const name = months[(month ?? 0) - 1];
  return name ? { zh: `${year}年${month}月${day}日`, en: `${day} ${name} ${year}` } : { zh: iso, en: iso };
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
