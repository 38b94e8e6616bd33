import type { LocalizedText } from "@zhida/platform/contract";
import { useTranslation } from "react-i18next";

/** Picks the reader's language from texts that the server sends in both. */
export function useText(): (text: LocalizedText) => string {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? inEnglish : inChinese;
}

const inEnglish = (text: LocalizedText): string => text.en || text.zh;
const inChinese = (text: LocalizedText): string => text.zh || text.en;
