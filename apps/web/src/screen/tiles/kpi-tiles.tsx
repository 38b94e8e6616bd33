import type { UseQueryResult } from "@tanstack/react-query";
import type { IncidentSummary } from "@zhida/gov-incidents/contract";
import type { Me } from "@zhida/identity/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { percent } from "../charts/percent.ts";
import { ceilingFor, mayGo, readFigure, toneOfFigure } from "./read-figure.ts";
import { type DrillDepth, type TileRecord, TileRecords } from "./tile-record.ts";
import records from "./tiles.json";

const TILES = TileRecords.parse(records);

type Props = {
  me: Me;
  summary: UseQueryResult<IncidentSummary>;
  monitoring: object | undefined;
  onDrill: (record: TileRecord, ceiling: DrillDepth) => void;
};

/** The figures that this office may see; one that may be followed further is a button. */
export function KpiTiles({ me, summary, monitoring, onDrill }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="kpi-tiles" aria-label={t("tiles.title")} aria-busy={summary.isPending}>
      {TILES.map((record) => {
        const ceiling = ceilingFor(record, me);
        if (!ceiling) return null;
        const figure = readFigure(record, record.source === "incidents" ? summary.data : monitoring);
        return (
          <li key={record.code}>
            <Tile
              record={record}
              figure={figure}
              onPress={record.drill && mayGo(ceiling, "breakdown") ? () => onDrill(record, ceiling) : undefined}
            />
          </li>
        );
      })}
    </ul>
  );
}

type TileProps = { record: TileRecord; figure: number | null; onPress: (() => void) | undefined };

function Tile({ record, figure, onPress }: TileProps) {
  const text = useText();
  const inside = (
    <>
      <span className="kpi-label">{text(record.label)}</span>
      <span className="kpi-figure" data-tone={toneOfFigure(record, figure)}>
        {figure === null ? "—" : shown(record, figure)}
      </span>
    </>
  );
  if (!onPress) return <div className="kpi-tile">{inside}</div>;
  return (
    <button type="button" className="kpi-tile" onClick={onPress}>
      {inside}
    </button>
  );
}

const shown = ({ unit }: TileRecord, figure: number): string =>
  unit === "share" ? percent(figure) : figure.toLocaleString("en-US");
