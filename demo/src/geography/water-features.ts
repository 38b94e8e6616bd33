import type { MapFeature } from "@zhida/places/contract";
import { strip } from "./buildings.ts";
import { simplified } from "./curve.ts";
import { toPosition } from "./plane.ts";
import type { River, Water } from "./rivers.ts";

const KIND = { main: 0, branch: 8, stream: 10 };

export function waterFeatures(rivers: readonly River[], lakes: readonly Water[]): MapFeature[] {
  const lines = rivers.map(
    ({ code, kind, zh, en, line }): MapFeature => ({
      id: `river-${code}`,
      layer: "river",
      kind,
      name: { zh, en },
      address: null,
      geometry: { type: "LineString", coordinates: simplified(line, 4).map(toPosition) },
      minZoom: KIND[kind],
    }),
  );
  // In pieces: one long strip that bends back could cross itself.
  const strips = rivers.flatMap(({ code, line, half }) => {
    const pieces: MapFeature[] = [];
    for (let from = 0; from + 1 < line.length; from += 40) {
      const to = Math.min(line.length, from + 42);
      pieces.push({
        id: `water-${code}-${from}`,
        layer: "water",
        kind: "river",
        name: null,
        address: null,
        geometry: { type: "Polygon", coordinates: [strip(line.slice(from, to), half.slice(from, to)).map(toPosition)] },
        minZoom: 11,
      });
    }
    return pieces;
  });
  const stillWater = lakes.map(
    ({ zh, en, kind, ring }, i): MapFeature => ({
      id: `water-L${i + 1}`,
      layer: "water",
      kind,
      name: { zh, en },
      address: null,
      geometry: { type: "Polygon", coordinates: [ring.map(toPosition)] },
      minZoom: 0,
    }),
  );
  return [...lines, ...strips, ...stillWater];
}
