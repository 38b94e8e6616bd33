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
  /** Pixels of the screen for one of the map; more than the screen's own where the page enlarges the map. */
  pixelRatio: number;
};

/** Throws where the browser has no WebGL. North stays up: what is drawn over the map relies on it. */
export function startMap({
  container,
  bounds,
  mode,
  language,
  words,
  controls,
  padding,
  pixelRatio,
}: MapStart): MapLibre {
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
    pixelRatio,
  });
  if (pixelRatio > 1 && isDrawnInSoftware(map)) map.setPixelRatio(1);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  if (controls) {
    map.addControl(new NavigationControl({ showCompass: false }), "bottom-right");
    map.addControl(new ScaleControl({ maxWidth: 96 }), "bottom-left");
  }
  return map;
}

/** Without a graphics card the processor draws: then speed comes before sharpness. */
function isDrawnInSoftware(map: MapLibre): boolean {
  const gl = map.getCanvas().getContext("webgl2");
  const info = gl?.getExtension("WEBGL_debug_renderer_info");
  const renderer = info ? String(gl?.getParameter(info.UNMASKED_RENDERER_WEBGL)) : "";
  return /swiftshader|llvmpipe|software|basic render/i.test(renderer);
}
