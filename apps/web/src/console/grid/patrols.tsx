import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Patrol } from "@zhida/gov-grid/contract";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Button } from "../../ui/button.tsx";
import { CountyMap } from "../../ui/map/county-map.tsx";
import type { MapMark, MapShape } from "../../ui/map/map-mark.ts";
import { Tag } from "../../ui/tag.tsx";
import { listLiveWorkers, listPatrolsOf } from "../api/grid.ts";
import { boundsAround } from "../incidents/parts/bounds-around.ts";
import { useCountyBounds } from "../incidents/parts/use-county-bounds.ts";
import { useCounty } from "../organisations/use-division.ts";
import { dayInChina } from "../parts/day-in-china.ts";
import { Listing } from "../parts/listing.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useCommunities } from "./use-communities.ts";
import "../monitoring/alarms/trace-map.css";

const LIVE_EVERY_MS = 15_000;

type Props = { day: string | undefined; onDay: (day: string | undefined) => void };

/** Who is out now, and the ways walked on a day. */
export function Patrols({ day, onDay }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const area = useCounty();
  const county = useCountyBounds();
  const communityOf = useCommunities();
  const shown = day ?? dayInChina(now);
  const [chosen, choose] = useState<Patrol>();
  const query = useInfiniteQuery(
    pagesOf(["grid", "patrols", area, shown], (cursor) => listPatrolsOf({ area, day: shown, cursor })),
  );
  const { data: live } = useQuery({
    queryKey: ["grid", "live"],
    queryFn: listLiveWorkers,
    refetchInterval: LIVE_EVERY_MS,
  });
  const marks = useMemo(
    () =>
      live?.items.map(
        ({ worker, grid, lon, lat, patrolId }): MapMark => ({
          id: patrolId,
          lon,
          lat,
          tone: "calm",
          name: worker.name,
          detail: `${communityOf(grid.code)} ${text(grid.name)}`,
        }),
      ) ?? [],
    [live, text, communityOf],
  );
  const shapes = useMemo(
    (): MapShape[] =>
      chosen && chosen.track.length > 1
        ? [
            {
              id: chosen.id,
              kind: "line",
              tone: "info",
              coordinates: chosen.track.map(([lon, lat]) => [lon, lat] as const),
            },
          ]
        : [],
    [chosen],
  );
  const track = chosen?.track.map(([lon, lat]) => ({ lon, lat })) ?? [];
  return (
    <div className="stack">
      <CountyMap
        className="trace-map"
        label={t("patrols.map", { count: marks.length })}
        marks={marks}
        shapes={shapes}
        fit={track.length > 0 ? boundsAround(track) : county}
      />
      <div className="row">
        <TextField label={t("patrols.day")} type="date" value={shown} onChange={(next) => onDay(next || undefined)} />
      </div>
      <Listing
        query={query}
        caption={t("grids.part.patrols")}
        rowKey={({ id }) => id}
        empty={{ title: t("patrols.none"), text: t("patrols.noneText") }}
        columns={[
          {
            key: "worker",
            title: t("grids.worker"),
            cell: (patrol) => (
              <>
                {patrol.worker.name} {!patrol.endedAt && <Tag tone="jade">{t("patrols.now")}</Tag>}
              </>
            ),
          },
          { key: "grid", title: t("grids.grid"), cell: ({ grid }) => `${communityOf(grid.code)} ${text(grid.name)}` },
          { key: "start", tight: true, title: t("patrols.start"), cell: ({ startedAt }) => time(startedAt, now) },
          {
            key: "duration",
            end: true,
            title: t("patrols.duration"),
            cell: ({ durationS }) => t("patrols.minutes", { count: Math.round(durationS / 60) }),
          },
          {
            key: "distance",
            end: true,
            title: t("patrols.distance"),
            cell: ({ distanceM }) => t("patrols.km", { km: (distanceM / 1000).toFixed(2) }),
          },
          {
            key: "inside",
            end: true,
            roomy: true,
            title: t("patrols.inside"),
            cell: ({ insideShare }) => `${Math.round(insideShare * 100)}%`,
          },
          {
            key: "track",
            tight: true,
            title: t("patrols.track"),
            cell: (patrol) => (
              <Button
                size="small"
                look="quiet"
                disabled={patrol.track.length < 2}
                onClick={() => choose(chosen?.id === patrol.id ? undefined : patrol)}
              >
                {t(chosen?.id === patrol.id ? "patrols.hide" : "patrols.show")}
              </Button>
            ),
          },
        ]}
      />
    </div>
  );
}
