import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Taxonomy } from "@zhida/gov-incidents/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { getIncidentMap } from "../../api/incidents.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import type { MapBounds, MapMark } from "../../ui/map/map-mark.ts";
import { useNow } from "../demo/demo-queries.ts";
import { taxonomyQuery } from "../incidents/incident-queries.ts";
import { toneOf } from "../incidents/tone-of.ts";

const REFRESH_MS = 60_000;
const SHOWN_DAYS = 7;

/** The incidents inside the bounds as marks of the map, fetched anew each minute; a little more than is seen, so that small moves ask nothing. */
export function useIncidentMarks(bounds: MapBounds | undefined, state: "open" | "ended") {
  const { t } = useTranslation("reporting");
  const text = useText();
  const { time } = useFormats();
  const now = useNow();
  const day = now.toISOString().slice(0, 10);
  const bbox = bounds && rounded(bounds).join();
  const { data } = useQuery({
    queryKey: ["incidents", "map", bbox, state, day],
    queryFn: ({ signal }) =>
      getIncidentMap({ bbox: bbox ?? "", state, since: state === "ended" ? daysBefore(now) : undefined }, signal),
    enabled: bbox !== undefined,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  const { data: taxonomy } = useQuery(taxonomyQuery);
  const marks = useMemo(() => {
    const names = namesOf(taxonomy);
    return (data?.items ?? []).map((marker): MapMark => {
      const name = names.get(marker.category);
      return {
        id: marker.id,
        lon: marker.lon,
        lat: marker.lat,
        tone: toneOf(marker, now),
        name: name ? text(name) : marker.category,
        detail: t(`map.detail.${state}`, { when: time(marker.closedAt ?? marker.reportedAt, now) }),
      };
    });
  }, [data, taxonomy, now, state, t, text, time]);
  return { marks, total: data?.total };
}

const namesOf = (taxonomy: Taxonomy | undefined) =>
  new Map((taxonomy?.categories ?? []).map(({ code, name }) => [code, name]));

const STEP_DEGREES = 0.02;

/** Outwards to steps of about two kilometres. */
function rounded([west, south, east, north]: MapBounds): Box {
  const out = (value: number, round: (value: number) => number) =>
    Number((round(value / STEP_DEGREES) * STEP_DEGREES).toFixed(2));
  return [out(west, Math.floor), out(south, Math.floor), out(east, Math.ceil), out(north, Math.ceil)];
}

type Box = [number, number, number, number];

const daysBefore = (now: Date): string =>
  new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000 - SHOWN_DAYS * 86_400_000).toISOString();
