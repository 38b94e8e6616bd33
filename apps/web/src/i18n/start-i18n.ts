import { createInstance, type i18n, type ReadCallback } from "i18next";
import { initReactI18next } from "react-i18next";
import { type Language, rememberedLanguage, rememberLanguage } from "./language.ts";

export type Audience = "portal" | "console" | "screen";

/** Texts come one language and audience at a time; Chinese stands in for nothing: a missing key is a failed check. */
export async function startI18n(audience: Audience): Promise<i18n> {
  const texts = createInstance();
  // The console shows the portal's forms too: staff fill them in for people, and see what people see.
  const others = audience === "console" ? ["ui", "portal"] : ["ui"];
  await texts
    .use({ type: "backend", read })
    .use(initReactI18next)
    .init({
      lng: rememberedLanguage(),
      fallbackLng: false,
      supportedLngs: ["zh-CN", "en"],
      ns: [...new Set([audience, ...others])],
      defaultNS: audience,
      // Parts with texts of their own, fetched with them, use those of their audience too.
      fallbackNS: [...new Set([audience, ...others])],
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  const show = (language: string) => {
    document.documentElement.lang = language;
    document.title = texts.t("documentTitle");
  };
  texts.on("languageChanged", (language) => {
    rememberLanguage(language as Language);
    show(language);
  });
  show(texts.language);
  return texts;
}

const files = import.meta.glob<Record<string, unknown>>("./*/*.json", { import: "default" });

function read(language: string, namespace: string, done: ReadCallback): void {
  const load = files[`./${language}/${namespace}.json`];
  if (load) {
    load().then(
      (texts) => done(null, texts),
      (error) => done(error, true),
    );
  } else {
    done(new Error(`no texts ${language}/${namespace}`), false);
  }
}
