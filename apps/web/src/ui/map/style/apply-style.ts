import type { Map as MapLibre } from "maplibre-gl";
import type { Language } from "../../../i18n/language.ts";
import { countyStyle } from "./county-style.ts";
import type { MapMode } from "./palette.ts";

/** Day to night, or another language, without laying the map anew: marks and tiles stay where they are. */
export function applyStyle(map: MapLibre, mode: MapMode, language: Language): void {
  for (const layer of countyStyle(mode, language).layers) {
    for (const [name, value] of Object.entries(layer.paint ?? {}))
      map.setPaintProperty(layer.id, name as never, value as never);
    if (layer.type === "symbol") map.setLayoutProperty(layer.id, "text-field", layer.layout?.["text-field"]);
  }
}
