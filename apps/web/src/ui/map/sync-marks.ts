import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import { markAsFeature } from "./features-of.ts";
import type { MapMark } from "./map-mark.ts";
import { MARKS } from "./style/county-style.ts";

type Shown = Map<string, { mark: MapMark; selected: boolean }>;

/** Tells the map only what differs from what it shows: thousands of marks may change one at a time. */
export function markSync(map: MapLibre): (marks: readonly MapMark[], selected?: string | null) => void {
  let shown: Shown = new Map();
  return (marks, selected) => {
    const next: Shown = new Map();
    const add = [];
    for (const mark of marks) {
      const isSelected = mark.id === selected;
      const before = shown.get(mark.id);
      next.set(mark.id, { mark, selected: isSelected });
      if (before && before.selected === isSelected && isSameOnMap(before.mark, mark)) continue;
      add.push(markAsFeature(mark, isSelected));
    }
    const remove = [...shown.keys()].filter((id) => !next.has(id));
    shown = next;
    if (add.length > 0 || remove.length > 0) void map.getSource<GeoJSONSource>(MARKS)?.updateData({ add, remove });
  };
}

const isSameOnMap = (a: MapMark, b: MapMark): boolean =>
  a === b || (a.tone === b.tone && a.lon === b.lon && a.lat === b.lat);
