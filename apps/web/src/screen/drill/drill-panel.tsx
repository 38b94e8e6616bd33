import type { Figure } from "@zhida/gov-screen/contract";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Breakdown } from "./breakdown.tsx";
import { Details } from "./details.tsx";

type Props = { figure: Figure; onSelect: (id: string) => void; onClose: () => void };

/** Behind a figure: what it is made of and, as far as the office may go, the single incidents. */
export function DrillPanel({ figure, onSelect, onClose }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="drill" aria-label={text(figure.name)}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {text(figure.name)}
        </h2>
        <button type="button" className="screen-button" onClick={onClose}>
          {t("close")}
        </button>
      </header>
      {figure.breakdowns.map((by) => (
        <Breakdown key={by} figure={figure} by={by} />
      ))}
      {figure.depth === "detail" ? (
        <Details figure={figure} onSelect={onSelect} />
      ) : (
        <p className="panel-empty">{t("drill.noDeeper")}</p>
      )}
    </section>
  );
}
