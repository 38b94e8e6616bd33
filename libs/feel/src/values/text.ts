import { FeelFunction } from "./function.ts";
import { isNumber, numberText } from "./number.ts";
import { FeelRange } from "./range.ts";
import { type FeelValue, isContext } from "./value.ts";

/** FEEL `string()`: a string is itself, strings inside lists and contexts are quoted. */
export function valueText(value: FeelValue): string {
  return typeof value === "string" ? value : literalText(value);
}

/** How a value would be written in FEEL. */
export function literalText(value: FeelValue): string {
  if (value === null) return "null";
  if (typeof value === "string") return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  if (isNumber(value)) return numberText(value);
  if (Array.isArray(value)) return `[${value.map(literalText).join(", ")}]`;
  if (value instanceof FeelRange) return rangeText(value);
  if (value instanceof FeelFunction) return `function(${(value.signatures[0] ?? []).map((p) => p.name).join(", ")})`;
  if (isContext(value)) {
    const entries = Object.entries(value).map(([key, item]) => `${keyText(key)}: ${literalText(item)}`);
    return `{${entries.join(", ")}}`;
  }
  return String(value);
}

const bareKey = /^[\p{L}_?][\p{L}\p{N}_?' .\-*/+]*$/u;

function keyText(key: string): string {
  return bareKey.test(key) ? key : literalText(key);
}

function rangeText(range: FeelRange): string {
  const open = range.startIncluded ? "[" : "(";
  const close = range.endIncluded ? "]" : ")";
  return `${open}${literalText(range.start ?? null)}..${literalText(range.end ?? null)}${close}`;
}
