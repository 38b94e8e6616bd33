/**
 * Glyphs are drawn by the browser from the fonts of the machine, so that no glyph server is asked. The first name tells
 * the weight only; the next that is installed draws.
 */
const FAMILIES = [
  "PingFang SC",
  "HarmonyOS Sans SC",
  "Microsoft YaHei",
  "Noto Sans CJK SC",
  "Noto Sans SC",
  "sans-serif",
];

export const REGULAR = ["Zhida Regular", ...FAMILIES];
export const BOLD = ["Zhida Semi Bold", ...FAMILIES];
