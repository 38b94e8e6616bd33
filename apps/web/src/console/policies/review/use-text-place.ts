import { useTranslation } from "react-i18next";

const PARTS = ["name", "summary", "department", "audience", "legalSources", "reasons", "action", "cases"] as const;

/** A place in the texts of a policy, by JSON pointer, in words: /reasons/2/text/zh → 说明语句 3 · 中. */
export function useTextPlace(): (path: string) => string {
  const { t } = useTranslation("policies");
  return (path) => {
    const [part = "", ...rest] = path.split("/").slice(1);
    const known = PARTS.find((each) => each === part);
    const number = /^\d+$/.test(rest[0] ?? "") ? Number(rest[0]) + 1 : undefined;
    const language = rest.at(-1);
    return [
      [known ? t(`changes.text.${known}`) : part, number].filter(Boolean).join(" "),
      language === "zh" || language === "en" ? t(`languages.${language}`) : undefined,
    ]
      .filter(Boolean)
      .join(" · ");
  };
}
