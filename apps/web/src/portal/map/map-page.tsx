import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { Map as MapLibre } from "maplibre-gl";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/button.tsx";
import { EvenRow } from "../../ui/even-row.tsx";
import { CountyMap } from "../../ui/map/county-map.tsx";
import type { MapBounds } from "../../ui/map/map-mark.ts";
import { useOfflineShell } from "../offline/use-offline-shell.ts";
import { BottomActions } from "../shell/bottom-actions.tsx";
import { Page } from "../shell/page.tsx";
import { IncidentPeek } from "./incident-peek.tsx";
import "./map-page.css";
import { useIncidentMarks } from "./use-incident-marks.ts";

const STATES = ["open", "ended"] as const;

/** 民情地图: what is open in the county, and what was put right in the last week. Open to everybody. */
export function MapPage() {
  const { t } = useTranslation("reporting");
  const { incident, state = "open" } = useSearch({ from: "/map" });
  const navigate = useNavigate();
  const [bounds, setBounds] = useState<MapBounds>();
  const { marks, total } = useIncidentMarks(bounds, state);
  useOfflineShell();
  const onReady = useCallback((map: MapLibre) => {
    const tell = () => {
      const box = map.getBounds();
      setBounds([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()]);
    };
    tell();
    const moved = map.on("moveend", tell);
    return () => moved.unsubscribe();
  }, []);
  const show = (next: { incident?: string; state?: "open" | "ended" }) =>
    void navigate({ to: "/map", search: { state, ...next }, replace: true });
  return (
    <Page title={t("map.title")} lead={total === undefined ? t("map.lead") : t(`map.count.${state}`, { count: total })}>
      <div className="people-map">
        <EvenRow label={t("map.filter")} className="people-map-filter">
          {STATES.map((each) => (
            <button key={each} type="button" aria-pressed={each === state} onClick={() => show({ state: each })}>
              {t(`map.state.${each}`)}
            </button>
          ))}
        </EvenRow>
        <div className="people-map-view">
          <CountyMap
            label={t("map.title")}
            marks={marks}
            selected={incident ?? null}
            onSelect={(id) => show({ incident: id })}
            onReady={onReady}
          />
          {incident && <IncidentPeek id={incident} onClose={() => show({ incident: undefined })} />}
        </div>
        <BottomActions>
          <Link to="/incidents" className={buttonClass({ size: "large" })}>
            {t("mine.short")}
          </Link>
          <Link to="/report" className={buttonClass({ look: "primary", size: "large", wide: true })}>
            {t("report.title")}
          </Link>
        </BottomActions>
      </div>
    </Page>
  );
}
