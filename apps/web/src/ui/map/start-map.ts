import { Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Language } from "../../i18n/language.ts";
import type { MapBounds } from "./map-mark.ts";
import { countyStyle } from "./style/county-style.ts";
import type { MapMode } from "./style/palette.ts";

setWorkerUrl(workerUrl);

export type MapStart = {
  container: HTMLElement;
  bounds: MapBounds;
  mode: MapMode;
  language: Language;
  /** Words of the zoom buttons and of the canvas, for screen readers. */
  words: Record<string, string>;
  controls: boolean;
  padding: number;
};

/** Throws where the browser has no WebGL. North stays up: what is drawn over the map relies on it. */
export function startMap({ container, bounds, mode, language, words, controls, padding }: MapStart): MapLibre {
  const map = new MapLibre({
    container,
    style: countyStyle(mode, language),
    bounds: [...bounds] as [number, number, number, number],
    fitBoundsOptions: { padding },
    minZoom: 6,
    maxZoom: 18,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 150,
    locale: words,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  if (controls) {
    map.addControl(new NavigationControl({ showCompass: false }), "bottom-right");
    map.addControl(new ScaleControl({ maxWidth: 96 }), "bottom-left");
  }
  return map;
}
