import { type ReactNode, useEffect, useId } from "react";
import { useTranslation } from "react-i18next";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A card over the map; Escape closes it. */
export function CardFrame({ title, onClose, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onClose();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [onClose]);
  return (
    <section className="map-card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="screen-button" aria-label={t("close")} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </section>
  );
}
