import type { LegalSource as Source } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";

/** A document with its number and the article that counts. */
export function LegalSource({ source: { title, number, article, url } }: { source: Source }) {
  const text = useText();
  const name = text(title);
  const place = [number, article && text(article)].filter((part) => part && !name.includes(part)).join(" ");
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {place && <span className="quiet"> {place}</span>}
    </>
  );
}

/** The legal ground behind a press, so that it does not stand in the way. */
export function LegalGround({ source }: { source: Source }) {
  const { t } = useTranslation("entitlements");
  return (
    <details className="legal-ground small">
      <summary>{t("policy.law")}</summary>
      <LegalSource source={source} />
    </details>
  );
}
