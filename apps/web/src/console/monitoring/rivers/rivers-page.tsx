import { useQuery } from "@tanstack/react-query";
import type { RiverPoint, Rivers } from "@zhida/gov-monitoring/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import type { MapMark, MapShape } from "../../../ui/map/map-mark.ts";
import { useCountyBounds } from "../../incidents/parts/use-county-bounds.ts";
import { Link, useGo } from "../../navigation.tsx";
import { useCounty } from "../../organisations/use-division.ts";
import { FramedTable } from "../../parts/framed-table.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { riversQuery } from "../monitoring-queries.ts";
import { flowBelow } from "./flow-below.ts";
import "../trucks/truck-map.css";

/** 河网: how the water flows, where it is watched, and who discharges into it. */
export function RiversPage() {
  const division = useCounty() ?? "";
  const query = useQuery(riversQuery(division));
  return <PageLoaded query={query}>{(rivers) => <Shown rivers={rivers} />}</PageLoaded>;
}

function Shown({ rivers }: { rivers: Rivers }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const go = useGo();
  const county = useCountyBounds();
  const shapes = useMemo(
    () =>
      rivers.reaches.map((reach): MapShape => ({ id: reach.id, kind: "line", tone: "info", coordinates: reach.line })),
    [rivers],
  );
  const marks = useMemo(
    () =>
      rivers.points.map(
        (point): MapMark => ({
          id: point.deviceId,
          ...point.point,
          tone: point.kind === "outlet" ? "warn" : "info",
          name: text(point.name),
          detail: t(`kind.${point.kind}`),
        }),
      ),
    [rivers, text, t],
  );
  const reaches = new Map(rivers.reaches.map((reach) => [reach.id, reach]));
  const below = (point: RiverPoint) => flowBelow(rivers, point);
  return (
    <Page title={t("rivers.title")} lead={t("rivers.lead", { count: rivers.reaches.length })}>
      <CountyMap
        className="truck-map"
        label={t("rivers.map")}
        marks={marks}
        shapes={shapes}
        fit={county}
        onSelect={(id) => go({ to: "/devices/$id", params: { id } })}
      />
      <FramedTable
        caption={t("rivers.points")}
        rows={rivers.points}
        rowKey={({ deviceId }) => deviceId}
        columns={[
          {
            key: "name",
            title: t("rivers.point"),
            cell: (point) => (
              <Link to="/devices/$id" params={{ id: point.deviceId }}>
                {text(point.name)}
              </Link>
            ),
          },
          { key: "kind", tight: true, title: t("devices.kind"), cell: (point) => t(`kind.${point.kind}`) },
          {
            key: "reach",
            title: t("rivers.reach"),
            cell: ({ place }) => {
              const reach = reaches.get(place.reachId);
              return reach ? text(reach.name) : place.reachId;
            },
          },
          {
            key: "below",
            title: t("rivers.below"),
            cell: (point) => {
              const next = below(point);
              return next
                ? t("rivers.reaches", { name: text(next.point.name), minutes: Math.round(next.travelS / 60) })
                : t("none");
            },
          },
        ]}
      />
    </Page>
  );
}
