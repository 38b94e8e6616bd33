import { useInfiniteQuery } from "@tanstack/react-query";
import type { FigureVersion } from "@zhida/gov-screen/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Listing } from "../parts/listing.tsx";
import { figureVersionsQuery } from "./figure-queries.ts";

/** Who changed what, and when; no version is ever changed afterwards. */
export function FigureHistory() {
  const { t } = useTranslation("figures");
  const now = useNow();
  const { time } = useFormats();
  const query = useInfiniteQuery(figureVersionsQuery);
  return (
    <section className="stack" aria-labelledby="figure-history">
      <h2 id="figure-history">{t("figures.history")}</h2>
      <Listing
        query={query}
        caption={t("figures.history")}
        rowKey={({ version }) => String(version)}
        empty={{ title: t("figures.historyEmpty"), text: t("figures.historyEmptyText") }}
        columns={[
          { key: "version", end: true, tight: true, title: t("figures.versionColumn"), cell: ({ version }) => version },
          { key: "at", tight: true, title: t("figures.at"), cell: ({ updatedAt }) => time(updatedAt, now) },
          { key: "who", tight: true, title: t("figures.who"), cell: ({ updatedBy }) => updatedBy },
          { key: "what", title: t("figures.what"), cell: (version) => <Changes of={version} /> },
        ]}
      />
    </section>
  );
}

function Changes({ of: { changes } }: { of: FigureVersion }) {
  const { t } = useTranslation("figures");
  const text = useText();
  if (changes.length === 0) return <span className="quiet">{t("figures.unchanged")}</span>;
  return (
    <ul>
      {changes.map(({ key, name, what }) => (
        <li key={key}>
          {t("figures.change", {
            name: text(name),
            what: what.map((each) => t(`figures.aspect.${each}`)).join(t("listComma")),
          })}
        </li>
      ))}
    </ul>
  );
}
