import { useTranslation } from "react-i18next";
import { chinese, english, type Formats } from "./formats.ts";

/** Money, dates and file sizes as the reader's language writes them. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? english : chinese;
}
