import { useTranslation } from "react-i18next";
import { saveLanguage } from "../../api/identity.ts";
import type { Language } from "../../i18n/language.ts";
import { useMe } from "../../session/me-query.ts";

/** The other language, or the one named; for somebody signed in the notices follow. */
export function useSwitchLanguage(): (language?: Language) => Promise<void> {
  const { i18n } = useTranslation();
  const me = useMe();
  return async (language = i18n.language === "en" ? "zh-CN" : "en") => {
    await i18n.changeLanguage(language);
    if (me) await saveLanguage(language);
  };
}
