import type { FactType, FactValue } from "@zhida/matching/contract";

/** What somebody typed for a value of this type; undefined where it is none. Amounts in fen are typed in yuan. */
export function typedValue(typed: string, type: FactType, isMoney: boolean): FactValue | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  if (type === "date") return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
  if (type === "text") return text;
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  return isMoney ? Math.round(Number(text) * 100) : Number(text);
}

/** A value as it stands in a field to be changed. */
export function writtenValue(value: FactValue | undefined, isMoney: boolean): string {
  if (value === undefined || value === null) return "";
  return isMoney && typeof value === "number" ? String(value / 100) : String(value);
}

/** Names of amounts say so: param.lowIncomeLineFen, person.monthlyWageFen. */
export const isMoney = (name: string): boolean => name.endsWith("Fen");
