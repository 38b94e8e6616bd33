import { useState } from "react";

export const LAYERS = ["incidents", "heat", "vehicles", "rivers", "devices"] as const;
export type LayerName = (typeof LAYERS)[number];
export type MapLayers = Record<LayerName, boolean>;

const AT_FIRST: MapLayers = { incidents: true, heat: false, vehicles: true, rivers: true, devices: true };

export function useMapLayers(): [MapLayers, (layer: LayerName) => void] {
  const [layers, setLayers] = useState(AT_FIRST);
  return [layers, (layer) => setLayers((before) => ({ ...before, [layer]: !before[layer] }))];
}
