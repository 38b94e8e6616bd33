import type { IncidentRow } from "@zhida/gov-incidents/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import { useNow } from "../../demo/demo-queries.ts";
import { toneOf } from "../tone-of.ts";

const AROUND_DEGREES = 0.003;

/** Where one incident is, to look at. */
export function SmallMap({ incident }: { incident: IncidentRow }) {
  const { t } = useTranslation("reporting");
  const text = useText();
  const now = useNow();
  const { lon, lat } = incident.place;
  const tone = toneOf({ ...incident, state: incident.state.name }, now);
  const name = text(incident.category.name);
  const marks = useMemo(() => [{ id: incident.id, lon, lat, tone, name }], [incident.id, lon, lat, tone, name]);
  return (
    <div className="incident-small-map">
      <CountyMap
        label={t("incident.where")}
        marks={marks}
        list="none"
        fit={[lon - AROUND_DEGREES, lat - AROUND_DEGREES, lon + AROUND_DEGREES, lat + AROUND_DEGREES]}
      />
    </div>
  );
}
