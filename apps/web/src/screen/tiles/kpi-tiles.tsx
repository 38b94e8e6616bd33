import { useQuery } from "@tanstack/react-query";
import type { Figure } from "@zhida/gov-screen/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Failure } from "../../ui/failure.tsx";
import { figuresQuery } from "../session/screen-queries.ts";
import { useSession } from "../session/session-context.ts";
import { shownFigure } from "./shown-figure.ts";

/** The figures that the county shows to this office, in its order; one that may be followed further is a button. */
export function KpiTiles({ onDrill }: { onDrill: (figure: Figure) => void }) {
  const { t } = useTranslation();
  const { division } = useSession();
  const figures = useQuery(figuresQuery(division));
  if (figures.isError && !figures.data) {
    return <Failure error={figures.error} retry={() => void figures.refetch()} />;
  }
  if (figures.data?.items.length === 0) return <p className="panel-empty">{t("tiles.none")}</p>;
  return (
    <ul className="kpi-tiles" aria-label={t("tiles.title")} aria-busy={figures.isPending}>
      {figures.data?.items.map((figure) => (
        <li key={figure.key}>
          <Tile figure={figure} onPress={figure.depth === "figure" ? undefined : () => onDrill(figure)} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ figure, onPress }: { figure: Figure; onPress: (() => void) | undefined }) {
  const text = useText();
  const { key, name, unit, value, tone } = figure;
  const inside = (
    <>
      <span className="kpi-label">{text(name)}</span>
      <span className="kpi-figure" data-tone={tone}>
        {shownFigure(unit, value)}
      </span>
    </>
  );
  if (!onPress)
    return (
      <div className="kpi-tile" data-figure={key}>
        {inside}
      </div>
    );
  return (
    <button type="button" className="kpi-tile" data-figure={key} onClick={onPress}>
      {inside}
    </button>
  );
}
