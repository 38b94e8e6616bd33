import type { Language } from "@zhida/platform/contract";

export type { Language };

const KEY = "zhida.language";

/** The language chosen on this device; Chinese until somebody chooses. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(KEY) === "en" ? "en" : "zh-CN";
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
