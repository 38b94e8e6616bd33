import type { Map as MapLibre } from "maplibre-gl";
import { lazy, Suspense, useCallback, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MapBounds, MapMark, MapShape } from "./map-mark.ts";
import { MarkList } from "./mark-list.tsx";
import type { Pick } from "./pick-pin.tsx";
import "./county-map.css";

const MapView = lazy(() => import("./map-view.tsx"));

export type CountyMapProps = {
  /** What the map shows, said to a screen reader. */
  label: string;
  /** Clustered points; hand over the same array while nothing changed. */
  marks?: readonly MapMark[];
  shapes?: readonly MapShape[];
  selected?: string | null;
  onSelect?: (id: string) => void;
  /** Makes the map a means to choose a place. */
  pick?: Pick;
  /** Comes to these bounds whenever they change; the county without. */
  fit?: MapBounds;
  /** Pixels kept free around what is fitted. */
  padding?: number;
  controls?: boolean;
  /** For pages that enlarge the map; the screen's own otherwise. */
  pixelRatio?: number;
  /** `toggle` lays the list over the map, `beside` shows it always, `none` leaves it to the page. */
  list?: "toggle" | "beside" | "none";
  /** The map once it stands; what is returned is called before it goes. */
  onReady?: (map: MapLibre) => undefined | (() => void);
  className?: string;
};

/** The county's own map with things on it. Takes the room it is given; without WebGL the list stands in for it. */
export function CountyMap(props: CountyMapProps) {
  const { label, marks, selected, onSelect, list = marks ? "toggle" : "none", className = "" } = props;
  const { t } = useTranslation("map");
  const id = useId();
  const [failed, setFailed] = useState(false);
  const [listed, setListed] = useState(false);
  const onFailed = useCallback(() => setFailed(true), []);
  const withList = marks && (failed || list === "beside" || (list === "toggle" && listed));
  return (
    <section className={`county-map ${className}`} data-list={list} aria-label={label}>
      {failed ? (
        <p className="county-map-failed" role="status">
          {t("noWebGl")}
        </p>
      ) : (
        <Suspense fallback={<div className="county-map-waiting" role="status" aria-label={t("loading")} />}>
          <MapView {...props} onFailed={onFailed} />
        </Suspense>
      )}
      {marks && list === "toggle" && !failed && (
        <button
          type="button"
          className="county-map-toggle"
          aria-expanded={listed}
          aria-controls={id}
          onClick={() => setListed(!listed)}
        >
          {listed ? t("hideList") : t("showList", { count: marks.length })}
        </button>
      )}
      {withList && (
        <div id={id} className="county-map-list">
          <MarkList marks={marks} selected={selected} onSelect={onSelect} />
        </div>
      )}
    </section>
  );
}
