import { useQuery } from "@tanstack/react-query";
import type { IncidentMarker } from "@zhida/gov-incidents/contract";
import { useMemo } from "react";
import { useText } from "../../i18n/use-text.ts";
import type { MapMark } from "../../ui/map/map-mark.ts";
import { toneOf } from "../data/tone-of.ts";
import { taxonomyQuery } from "../session/screen-queries.ts";

/** Code of a category → its name in the reader's language. */
export function useCategoryNames(): (code: string) => string {
  const { data } = useQuery(taxonomyQuery);
  const text = useText();
  return useMemo(() => {
    const names = new Map(data?.categories.map(({ code, name }) => [code, text(name)]));
    return (code) => names.get(code) ?? code;
  }, [data, text]);
}

export const markOf = (marker: IncidentMarker, now: number, name: string): MapMark => ({
  id: marker.id,
  lon: marker.lon,
  lat: marker.lat,
  tone: toneOf(marker, now),
  name,
});
