import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { FramedTable } from "../parts/framed-table.tsx";
import type { GridRow } from "./grid-rows.ts";

const PAGE = 100;

type Props = {
  rows: readonly GridRow[];
  communityOf: (grid: string) => string;
  onAssign: (grid: string) => void;
};

export function GridTable({ rows, communityOf, onAssign }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const { date } = useFormats();
  const [shown, show] = useState(PAGE);
  return (
    <>
      <FramedTable
        caption={t("grids.part.duties")}
        rows={rows.slice(0, shown)}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "grid",
            title: t("grids.grid"),
            cell: ({ code, name }) => (
              <>
                {communityOf(code)} {text(name)} <span className="quiet small mono">{code}</span>
              </>
            ),
          },
          {
            key: "worker",
            title: t("grids.worker"),
            cell: ({ duty }) => duty?.worker.name ?? <Tag tone="ochre">{t("grids.unassigned")}</Tag>,
          },
          { key: "from", tight: true, title: t("grids.from"), cell: ({ duty }) => duty && date(duty.from) },
          {
            key: "until",
            tight: true,
            title: t("grids.until"),
            cell: ({ duty }) => duty && (duty.until ? date(duty.until) : t("grids.open")),
          },
          {
            key: "change",
            tight: true,
            title: t("grids.change"),
            cell: ({ code, duty }) => (
              <Button size="small" look="quiet" onClick={() => onAssign(code)}>
                {t(duty ? "grids.handOver" : "grids.assignOne")}
              </Button>
            ),
          },
        ]}
      />
      {rows.length > shown && (
        <Button wide onClick={() => show(shown + PAGE)}>
          {t("showMore")}
        </Button>
      )}
    </>
  );
}
