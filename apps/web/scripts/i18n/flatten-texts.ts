/** `{ a: { b: "text" } }` → `a.b` → "text". */
export function flattenTexts(texts: unknown, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(texts as Record<string, unknown>)) {
    if (typeof value === "string") flat.set(prefix + name, value);
    else for (const [key, text] of flattenTexts(value, `${prefix}${name}.`)) flat.set(key, text);
  }
  return flat;
}
