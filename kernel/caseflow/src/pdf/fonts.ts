import { readFileSync } from "node:fs";

/** Noto Sans Hans (SIL Open Font Licence): 20,900 characters, so that rare characters in names are printed. Read once. */
export function documentFont(weight: "Regular" | "Bold"): Buffer {
  const known = loaded.get(weight);
  if (known) return known;
  const file = new URL(`../fonts/NotoSansHans-${weight}.otf`, import.meta.resolve("@embedpdf/fonts-sc"));
  const bytes = readFileSync(file);
  loaded.set(weight, bytes);
  return bytes;
}

const loaded = new Map<string, Buffer>();
