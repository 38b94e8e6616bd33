import type { RepeatPlace } from "@zhida/gov-incidents/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Blank } from "../../ui/blank.tsx";
import { CountyMap } from "../../ui/map/county-map.tsx";
import type { MapMark } from "../../ui/map/map-mark.ts";
import { useCountyBounds } from "../incidents/parts/use-county-bounds.ts";
import { Link, useGo } from "../navigation.tsx";
import { FramedTable } from "../parts/framed-table.tsx";
import "../monitoring/alarms/trace-map.css";

/** Where the same trouble came three times and more: what was done did not last. */
export function RepeatPlaces({ places }: { places: readonly RepeatPlace[] }) {
  const { t } = useTranslation("supervision");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const go = useGo();
  const county = useCountyBounds();
  const marks = useMemo(
    () =>
      places.map(
        (place): MapMark => ({
          id: place.lastIncident,
          lon: place.lon,
          lat: place.lat,
          tone: place.open > 0 ? "alarm" : "warn",
          name: text(place.category.name),
          detail: t("timesAt", { count: place.count, address: place.address }),
        }),
      ),
    [places, text, t],
  );
  if (places.length === 0) return <Blank title={t("noRepeats")} text={t("noRepeatsText")} />;
  return (
    <div className="stack">
      <CountyMap
        className="trace-map"
        label={t("repeatMap")}
        marks={marks}
        fit={county}
        onSelect={(id) => go({ to: "/incidents/$id", params: { id } })}
      />
      <FramedTable
        caption={t("part.repeat")}
        rows={places}
        rowKey={(place) => `${place.category.code} ${place.lon} ${place.lat}`}
        columns={[
          {
            key: "place",
            title: t("column.place"),
            cell: (place) => (
              <>
                <Link to="/incidents/$id" params={{ id: place.lastIncident }}>
                  {text(place.category.name)}
                </Link>
                <br />
                <span className="quiet small">{place.address}</span>
              </>
            ),
          },
          { key: "count", end: true, title: t("column.times"), cell: ({ count }) => <strong>{count}</strong> },
          { key: "open", end: true, title: t("figure.open"), cell: ({ open }) => open },
          {
            key: "organisation",
            title: t("column.organisation"),
            cell: ({ organisation }) => (organisation ? text(organisation.name) : t("none")),
          },
          {
            key: "first",
            tight: true,
            roomy: true,
            title: t("column.first"),
            cell: ({ firstAt }) => time(firstAt, now),
          },
          { key: "last", tight: true, title: t("column.last"), cell: ({ lastAt }) => time(lastAt, now) },
        ]}
      />
    </div>
  );
}
