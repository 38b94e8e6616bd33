import { type Map as MapLibre, Marker } from "maplibre-gl";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MapPoint } from "./map-mark.ts";

/** Choosing a place: press the map, drag the pin, or move the map by arrows and take its centre. */
export type Pick = { point: MapPoint | null; onPick: (point: MapPoint) => void };

export function PickPin({ map, pick }: { map: MapLibre; pick: Pick }) {
  const { t } = useTranslation("map");
  const { point } = pick;
  const onPick = useRef(pick.onPick);
  useEffect(() => {
    onPick.current = pick.onPick;
  });
  useEffect(() => {
    const canvas = map.getCanvas();
    canvas.style.cursor = "crosshair";
    const press = map.on("click", ({ lngLat }) => onPick.current(rounded(lngLat.lng, lngLat.lat)));
    return () => {
      canvas.style.cursor = "";
      press.unsubscribe();
    };
  }, [map]);
  const [lon, lat] = [point?.lon, point?.lat];
  useEffect(() => {
    if (lon === undefined || lat === undefined) return;
    const marker = new Marker({ element: pinElement(), anchor: "bottom", draggable: true })
      .setLngLat([lon, lat])
      .addTo(map);
    if (!map.getBounds().contains([lon, lat])) map.easeTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), 14) });
    const tell = () => {
      const at = marker.getLngLat();
      onPick.current(rounded(at.lng, at.lat));
    };
    marker.on("dragend", tell);
    return () => {
      marker.remove();
    };
  }, [map, lon, lat]);
  const takeCentre = () => {
    const { lng, lat } = map.getCenter();
    onPick.current(rounded(lng, lat));
  };
  return (
    <>
      <span className="pick-cross" aria-hidden="true" />
      <button type="button" className="pick-centre" onClick={takeCentre}>
        {t("pickCentre")}
      </button>
    </>
  );
}

const DECIMALS = 1e6;
const rounded = (lon: number, lat: number): MapPoint => ({
  lon: Math.round(lon * DECIMALS) / DECIMALS,
  lat: Math.round(lat * DECIMALS) / DECIMALS,
});

function pinElement(): HTMLElement {
  const element = document.createElement("div");
  element.className = "pick-pin";
  return element;
}
