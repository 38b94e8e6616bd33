import type { Map as MapLibre } from "maplibre-gl";
import { mercatorX, mercatorY } from "./mercator.ts";

/** Where the world lies on the overlay: `x = worldX * size - left`. North is always up, so this is all there is to it. */
export type View = { size: number; left: number; top: number; width: number; height: number; zoom: number };

const TILE_PX = 512;

export function viewOf(map: MapLibre, width: number, height: number): View {
  const zoom = map.getZoom();
  const { lng, lat } = map.getCenter();
  const size = TILE_PX * 2 ** zoom;
  return {
    size,
    left: mercatorX(lng) * size - width / 2,
    top: mercatorY(lat) * size - height / 2,
    width,
    height,
    zoom,
  };
}

export const isSameView = (a: View | undefined, b: View): boolean =>
  a !== undefined &&
  a.size === b.size &&
  a.left === b.left &&
  a.top === b.top &&
  a.width === b.width &&
  a.height === b.height;
