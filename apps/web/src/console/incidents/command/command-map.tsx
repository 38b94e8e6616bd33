import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { incidentMapQuery, incidentQuery, taxonomyQuery } from "../incident-queries.ts";
import { boundsAround } from "../parts/bounds-around.ts";
import { marksOf } from "../parts/incident-marks.ts";
import { useCountyBounds } from "../parts/use-county-bounds.ts";

type Props = { selected: string | undefined; onSelect: (id: string) => void; small: boolean };

/** Every open incident of the county where it is; the chosen one in the middle. */
export function CommandMap({ selected, onSelect, small }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const now = useNow();
  const county = useCountyBounds();
  const { data: map } = useQuery(incidentMapQuery(county.join(",")));
  const { data: taxonomy } = useQuery(taxonomyQuery);
  const { data: chosen } = useQuery({ ...incidentQuery(selected ?? ""), enabled: selected !== undefined });
  const minute = Math.floor(now.getTime() / 60_000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: tones move with the minute, not with every drawing
  const marks = useMemo(
    () => marksOf(map?.items ?? [], taxonomy, now, { text, detail: (each) => t(`state.${each.state}`) }),
    [map, taxonomy, minute, text, t],
  );
  const place = selected && chosen?.incident.id === selected ? chosen.incident.place : undefined;
  return (
    <div className="stack">
      <CountyMap
        className={small ? "command-map command-map-small" : "command-map"}
        label={t("command.map")}
        marks={marks}
        selected={selected ?? null}
        onSelect={onSelect}
        fit={place ? boundsAround([place]) : county}
      />
      {map && map.cells.length > 0 && <Notice>{t("command.tooMany", { count: map.total })}</Notice>}
    </div>
  );
}
