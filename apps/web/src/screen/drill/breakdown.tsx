import { useQuery } from "@tanstack/react-query";
import type { BreakdownKind, Figure } from "@zhida/gov-screen/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Failure } from "../../ui/failure.tsx";
import { partsQuery } from "../session/screen-queries.ts";
import { useSession } from "../session/session-context.ts";
import { shownFigure } from "../tiles/shown-figure.ts";

/** What a figure is made of, as bars with their numbers, the largest first. */
export function Breakdown({ figure, by }: { figure: Figure; by: BreakdownKind }) {
  const { t } = useTranslation();
  const text = useText();
  const { division } = useSession();
  const parts = useQuery(partsQuery(division, figure.key, by));
  if (parts.isError) return <Failure error={parts.error} retry={() => void parts.refetch()} />;
  const items = parts.data?.items ?? [];
  const most = Math.max(1, ...items.map(({ value }) => value));
  if (items.length === 0) return null;
  const title = t(`drill.by.${by}`);
  return (
    <section className="breakdown" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {items.map(({ code, name, value }) => (
          <li key={code}>
            <span>{text(name)}</span>
            <span className="breakdown-bar" style={{ "--share": value / most } as object} />
            <strong>{shownFigure(figure.unit, value)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
