import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useMe } from "../../session/me-query.ts";
import { ReadAloud } from "../../ui/read-aloud.tsx";
import { useNow } from "../demo/demo-queries.ts";
import { SearchBox } from "../services/search-box.tsx";
import { Hills } from "./hills.tsx";
import { partOfDay } from "./part-of-day.ts";
import "./hero.css";

/** The first thing one sees: a greeting before the hills of Yunxi, and the search. */
export function Hero() {
  const { t, i18n } = useTranslation();
  const { date, weekday } = useFormats();
  const me = useMe();
  const now = useNow();
  const today = now.toISOString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title is in the page's language
  useEffect(() => {
    document.title = t("documentTitle");
  }, [t, i18n.language]);
  return (
    <section className="hero">
      <div className="hero-hills" aria-hidden="true">
        <Hills />
      </div>
      <div className="hero-inner">
        <div className="row row-apart hero-date">
          <span>
            {date(today)} {weekday(today)}
          </span>
          <ReadAloud />
        </div>
        <h1>{me ? t(`home.greeting.${partOfDay(now)}`, { name: me.subject.name }) : t("home.welcome")}</h1>
        <p className="quiet">{me ? t("home.lead") : t("home.welcomeLead")}</p>
        <div className="hero-search">
          <SearchBox />
        </div>
      </div>
    </section>
  );
}
