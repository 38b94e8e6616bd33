import type { DatasetField, RowErrorCode } from "../contract.ts";

export type CellFault = { code: RowErrorCode; detail?: string };

/** The value that a cell's text stands for, of the type that the field's schema names; an empty cell is no value. */
export function parseCell(text: string, field: DatasetField): { value: unknown } | { fault: CellFault } {
  const trimmed = text.normalize("NFKC").trim();
  if (trimmed === "") return { value: undefined };
  switch (field.schema.type) {
    case "integer":
    case "number":
      return parseNumber(trimmed, field.schema.type === "integer");
    case "boolean":
      return parseBoolean(trimmed);
    case "array":
      return { value: trimmed.split(/[、,;]/).map((part) => part.trim()) };
    default:
      return { value: parseText(text.trim(), trimmed, field) };
  }
}

function parseNumber(text: string, whole: boolean): { value: number } | { fault: CellFault } {
  const plain = text.replace(/^[¥￥]/, "").replace(/,(?=\d{3})/g, "");
  const value = Number(plain);
  if (!/^[-+]?\d+(\.\d+)?$/.test(plain) || (whole && !Number.isSafeInteger(value))) {
    return { fault: { code: "wrong_type", detail: whole ? "integer" : "number" } };
  }
  return { value };
}

const yes = new Set(["是", "有", "true", "yes", "y", "1"]);
const no = new Set(["否", "无", "没有", "false", "no", "n", "0"]);

function parseBoolean(text: string): { value: boolean } | { fault: CellFault } {
  const word = text.toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: false } : { fault: { code: "wrong_type", detail: "boolean" } };
}

/** Names of codes become the codes, Chinese ways to write a date become YYYY-MM-DD; other text stays as it is written. */
function parseText(text: string, plain: string, { schema, labels }: DatasetField): string {
  if (schema.format === "date") return isoDate(plain);
  const named = Object.entries(labels ?? {}).find(([, { zh, en }]) => zh === text || en === text);
  if (named) return named[0];
  return typeof schema.pattern === "string" ? fitting(plain, new RegExp(schema.pattern)) : text;
}

/** The X at the end of an ID number and the letters of a code may come in small letters. */
const fitting = (text: string, pattern: RegExp): string =>
  !pattern.test(text) && pattern.test(text.toUpperCase()) ? text.toUpperCase() : text;

function isoDate(text: string): string {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  if (!parts) return text;
  const [, year, month = parts[4], day = parts[5]] = parts;
  return `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
}
