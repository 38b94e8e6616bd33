/** A fact typed by hand: numbers and truth values as such, everything else as text. */
export function typedFact(typed: string): string | number | boolean {
  const value = typed.trim();
  if (value === "true" || value === "false") return value === "true";
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
