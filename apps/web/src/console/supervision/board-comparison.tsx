import type { BoardRow, IncidentBoard } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { FramedTable } from "../parts/framed-table.tsx";
import { TextButton } from "../parts/text-button.tsx";
import { Share } from "./share.tsx";

type Props = { board: IncidentBoard; onTown: (code: string) => void };

/** Departments, towns or the communities of a town beside each other, the best first; below ten handled nobody is scored. */
export function BoardComparison({ board, onTown }: Props) {
  const { t } = useTranslation("supervision");
  const text = useText();
  if (board.rows.length === 0) return <Blank title={t("empty")} text={t("emptyText")} />;
  const kind = board.by === "area" && board.town ? "community" : board.by;
  const share = (key: "inTime" | "returned" | "reopened" | "satisfied", roomy = false) => ({
    key,
    end: true,
    tight: true,
    roomy,
    title: t(`figure.${key}`),
    cell: ({ figures }: BoardRow) => <Share of={figures[key]} />,
  });
  return (
    <div className="stack">
      <p className="quiet small">{t("scoreRule")}</p>
      <FramedTable
        caption={t(`column.${kind}`)}
        rows={board.rows}
        rowKey={({ code }) => code ?? "none"}
        columns={[
          {
            key: "name",
            title: t(`column.${kind}`),
            cell: ({ code, name }) =>
              kind === "area" && code ? <TextButton onClick={() => onTown(code)}>{text(name)}</TextButton> : text(name),
          },
          {
            key: "score",
            end: true,
            title: t("figure.score"),
            cell: ({ figures: { score } }) =>
              score === null ? (
                <span className="quiet records-tight">{t("tooFew")}</span>
              ) : (
                <strong>{score.toFixed(1)}</strong>
              ),
          },
          { key: "handled", end: true, title: t("figure.handled"), cell: ({ figures }) => figures.handled },
          { key: "open", end: true, title: t("figure.open"), cell: ({ figures }) => figures.open },
          {
            key: "overdue",
            end: true,
            title: t("figure.overdue"),
            cell: ({ figures: { overdue } }) => (
              <span className={overdue > 0 ? "figures-cinnabar" : undefined}>{overdue}</span>
            ),
          },
          share("inTime"),
          share("returned", true),
          share("reopened", true),
          share("satisfied"),
          {
            key: "repeat",
            end: true,
            roomy: true,
            title: t("figure.repeatPlaces"),
            cell: ({ figures }) => figures.repeatPlaces,
          },
        ]}
      />
    </div>
  );
}
