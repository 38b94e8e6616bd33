import type { GeoJSONSource, MapLayerMouseEvent, Map as MapLibre } from "maplibre-gl";
import { useEffect, useRef } from "react";
import type { MapMark, MapPoint } from "./map-mark.ts";
import { MARKS } from "./style/county-style.ts";

/** A cluster that was pressed and is small enough to be read as a list. */
export type OpenCluster = { at: MapPoint; marks: MapMark[] };

/** Up to so many marks open as a list where they stand; more make the map come nearer. */
const LIST_AT_MOST = 8;
const NEAREST = 17;

/** Pressing a mark selects it; pressing a cluster lists its marks or comes nearer. */
export function useMarkPresses(
  map: MapLibre | undefined,
  marks: readonly MapMark[] | undefined,
  onSelect: ((id: string) => void) | undefined,
  onOpen: (cluster: OpenCluster | undefined) => void,
): void {
  const current = useRef({ marks, onSelect, onOpen });
  useEffect(() => {
    current.current = { marks, onSelect, onOpen };
  });
  useEffect(() => {
    if (!map) return;
    const pressMark = ({ features }: MapLayerMouseEvent) => {
      const id = features?.[0]?.properties.id as string | undefined;
      if (id) current.current.onSelect?.(id);
    };
    const pressCluster = async ({ features }: MapLayerMouseEvent) => {
      const cluster = features?.[0];
      if (!cluster || !current.current.onSelect) return;
      const source = map.getSource<GeoJSONSource>(MARKS)!;
      const id = cluster.properties.cluster_id as number;
      const [lon, lat] = (cluster.geometry as unknown as { coordinates: [number, number] }).coordinates;
      const zoom = await source.getClusterExpansionZoom(id);
      if (cluster.properties.point_count > LIST_AT_MOST && zoom <= NEAREST) {
        map.easeTo({ center: [lon, lat], zoom: Math.min(zoom + 0.4, NEAREST) });
        return;
      }
      const leaves = await source.getClusterLeaves(id, 200, 0);
      const ids = new Set(leaves.map((leaf) => leaf.properties?.id as string));
      const found = (current.current.marks ?? []).filter((mark) => ids.has(mark.id));
      current.current.onOpen({ at: { lon, lat }, marks: found });
    };
    const point = () => {
      if (current.current.onSelect) map.getCanvas().style.cursor = "pointer";
    };
    const leave = () => {
      map.getCanvas().style.cursor = "";
    };
    const subscriptions = [
      map.on("click", "mark", pressMark),
      map.on("click", "cluster", pressCluster),
      ...["mark", "cluster"].flatMap((layer) => [
        map.on("mouseenter", layer, point),
        map.on("mouseleave", layer, leave),
      ]),
    ];
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [map]);
}
