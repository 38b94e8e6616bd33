import { useQuery } from "@tanstack/react-query";
import type { Device } from "@zhida/gov-monitoring/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import { boundsAround } from "../../incidents/parts/bounds-around.ts";
import "../../incidents/incident/place-card.css";
import { trackQuery } from "../monitoring-queries.ts";

const TRACK_MS = 2 * 3_600_000;

/** Where it stands; of what moves, the way of the last two hours. */
export function DevicePlace({ device }: { device: Device }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const now = useNow();
  const to = new Date(Math.floor(now.getTime() / 60_000) * 60_000 + 60_000);
  const { data } = useQuery({
    ...trackQuery(device.id, new Date(to.getTime() - TRACK_MS).toISOString(), to.toISOString()),
    enabled: device.point === null,
    placeholderData: (before) => before,
  });
  const track = data?.items;
  const last = device.point ?? track?.at(-1);
  const [lon, lat] = [last?.lon, last?.lat];
  const marks = useMemo(
    () =>
      lon === undefined || lat === undefined
        ? []
        : [{ id: device.id, lon, lat, tone: "info" as const, name: text(device.name) }],
    [device, lon, lat, text],
  );
  const shapes = useMemo(
    () =>
      track && track.length > 1
        ? [
            {
              id: "track",
              kind: "line" as const,
              tone: "info" as const,
              coordinates: track.map((each) => [each.lon, each.lat] as const),
            },
          ]
        : [],
    [track],
  );
  return (
    <Card title={t(device.point ? "device.place" : "device.track")}>
      {last ? (
        <CountyMap
          className="place-map"
          label={t("device.map", { name: text(device.name) })}
          marks={marks}
          shapes={shapes}
          fit={boundsAround(track && track.length > 0 ? track : [last])}
          list="none"
        />
      ) : (
        <p className="quiet">{t("device.nowhere")}</p>
      )}
    </Card>
  );
}
