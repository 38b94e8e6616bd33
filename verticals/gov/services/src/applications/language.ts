import type { LocalizedText } from "@zhida/platform/contract";

/** The caller's language, in which refusals name fields and reasons. */
export type Language = "zh-CN" | "en";

export const inLanguage = (text: LocalizedText, language: Language): string => (language === "en" ? text.en : text.zh);
