import type { IncidentRow } from "@zhida/gov-incidents/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import { boundsAround } from "../parts/bounds-around.ts";
import "./place-card.css";

export function PlaceCard({ incident }: { incident: IncidentRow }) {
  const { t } = useTranslation("command");
  const text = useText();
  const { id, place, title } = incident;
  const marks = useMemo(
    () => [{ id, lon: place.lon, lat: place.lat, tone: "alarm" as const, name: text(title), detail: place.address }],
    [id, place, title, text],
  );
  return (
    <Card title={t("incident.place")}>
      <div className="stack">
        <p>
          {place.address}
          <span className="quiet"> · {text(place.area)}</span>
          <span className="quiet small mono">
            {" "}
            {place.lon.toFixed(6)}, {place.lat.toFixed(6)}
          </span>
        </p>
        <CountyMap
          className="place-map"
          label={t("incident.placeMap", { address: place.address })}
          marks={marks}
          selected={id}
          fit={boundsAround([place])}
          list="none"
        />
      </div>
    </Card>
  );
}
