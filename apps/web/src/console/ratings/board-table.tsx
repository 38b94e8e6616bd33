import type { BoardRow } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { Button } from "../../ui/button.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { Distribution } from "./distribution.tsx";
import "../parts/listing.css";

type Props = { rows: readonly BoardRow[]; by: "organisation" | "item"; onOpen?: (code: string) => void };

/** One row for each department or item, the most rated first. */
export function BoardTable({ rows, by, onOpen }: Props) {
  const { t } = useTranslation();
  const text = useText();
  if (rows.length === 0) return <Blank title={t("ratings.none")} text={t("ratings.noneText")} />;
  return (
    <div className="listing">
      <RecordTable
        caption={t(`ratings.part.${by}`)}
        rows={rows}
        rowKey={(row) => row.code}
        columns={[
          {
            key: "name",
            title: t(`ratings.part.${by}`),
            cell: (row) =>
              onOpen ? (
                <Button size="small" look="quiet" onClick={() => onOpen(row.code)}>
                  {text(row.name)}
                </Button>
              ) : (
                text(row.name)
              ),
          },
          { key: "ratings", title: t("ratings.count"), end: true, cell: ({ stats }) => stats.ratings },
          {
            key: "score",
            title: t("ratings.score"),
            end: true,
            cell: ({ stats }) => stats.score?.toFixed(2) ?? <span className="quiet">{t("ratings.tooFew")}</span>,
          },
          {
            key: "satisfied",
            title: t("ratings.satisfied"),
            end: true,
            cell: ({ stats }) =>
              stats.satisfiedPercent === null ? t("none") : `${stats.satisfiedPercent.toFixed(1)}%`,
          },
          {
            key: "levels",
            title: t("ratings.distribution"),
            cell: ({ stats }) => <Distribution levels={stats.levels} />,
          },
          {
            key: "reworks",
            title: t("ratings.reworks"),
            end: true,
            cell: ({ stats: { reworks } }) => t("ratings.doneOf", { done: reworks.done, opened: reworks.opened }),
          },
          {
            key: "inTime",
            title: t("ratings.inTime"),
            end: true,
            roomy: true,
            cell: ({ stats: { reworks } }) => t("ratings.doneOf", { done: reworks.inTime, opened: reworks.done }),
          },
        ]}
      />
    </div>
  );
}
