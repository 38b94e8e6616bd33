import { pinyin } from "pinyin-pro";
import { isHan } from "./words.ts";

/** Syllables of the Chinese characters of a text, without tones: 公积金 → gong ji jin. */
export function syllables(text: string): string[] {
  const han = [...text].filter(isHan).join("");
  return han === "" ? [] : pinyin(han, { toneType: "none", type: "array", v: true });
}

/** The sound many people do not tell apart: zh/z, ch/c, sh/s, -ng/-n. */
export const blur = (syllable: string): string => syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");

/** Neighbouring pairs: a b c → "a b", "b c". */
export function pairs(parts: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < parts.length; i++) found.push(`${parts[i]} ${parts[i + 1]}`);
  return found;
}

/** Runs of three letters, by which a mistyped pinyin is still found. */
export function trigrams(letters: string): string[] {
  const found: string[] = [];
  for (let i = 0; i + 3 <= letters.length; i++) found.push(letters.slice(i, i + 3));
  return found;
}
