import { useTranslation } from "react-i18next";
import { HEAT_HOURS, type HeatHours } from "./use-heat.ts";

/** How far back the heat looks. */
export function HeatHoursChoice({ hours, onChange }: { hours: HeatHours; onChange: (hours: HeatHours) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="heat-hours" aria-label={t("heat.title")}>
      {HEAT_HOURS.map((each) => (
        <button key={each} type="button" aria-pressed={each === hours} onClick={() => onChange(each)}>
          {t("heat.hours", { count: each })}
        </button>
      ))}
    </fieldset>
  );
}
