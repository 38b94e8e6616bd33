import { useTranslation } from "react-i18next";

const TONES = ["alarm", "warn", "calm", "info"] as const;

/** What the colours of the marks say. */
export function MapLegend() {
  const { t } = useTranslation();
  return (
    <ul className="map-legend" aria-label={t("legend.title")}>
      {TONES.map((tone) => (
        <li key={tone}>
          <span className="mark-dot" data-tone={tone} />
          {t(`legend.${tone}`)}
        </li>
      ))}
    </ul>
  );
}
