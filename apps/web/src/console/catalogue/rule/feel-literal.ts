/** What somebody typed, as FEEL writes it: numbers, yes and no, dates, everything else as text. */
export function feelLiteral(typed: string): string {
  const value = typed.trim();
  if (/^-?\d+(\.\d+)?$/.test(value) || value === "true" || value === "false") return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `date("${value}")`;
  return JSON.stringify(value);
}
