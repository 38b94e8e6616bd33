import type { DecisionTable } from "@zhida/matching/contract";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { duplicateRow, insertRow, moveRow, removeRows } from "../grid/table-changes.ts";
import type { ColumnKind } from "../grid/table-columns.ts";
import type { GridCells } from "../grid/use-grid-cells.ts";

type Props = {
  table: DecisionTable;
  cells: GridCells;
  onChange: (table: DecisionTable) => void;
  onUndo: () => void;
  canUndo: boolean;
  onAddColumn: (kind: ColumnKind) => void;
};

const KINDS = ["input", "output", "annotation"] as const;

/** Rows and columns come, move and go at the active cell. */
export function RowTools({ table, cells, onChange, onUndo, canUndo, onAddColumn }: Props) {
  const { t } = useTranslation("policies");
  const { active, block, go } = cells;
  const isEmpty = table.rows.length === 0;
  const moveTo = (to: number) => {
    onChange(moveRow(table, active.row, to));
    go({ row: to, column: active.column });
  };
  const add = () => {
    const place = isEmpty ? 0 : active.row + 1;
    onChange(insertRow(table, place));
    go({ row: place, column: 0 });
  };
  const copy = () => {
    onChange(duplicateRow(table, active.row));
    go({ row: active.row + 1, column: active.column });
  };
  return (
    <div className="row" role="toolbar" aria-label={t("grid.tools")}>
      <Button size="small" onClick={add}>
        {t("grid.addRow")}
      </Button>
      <Button size="small" disabled={isEmpty} onClick={copy}>
        {t("grid.duplicateRow")}
      </Button>
      <Button size="small" disabled={isEmpty || active.row === 0} onClick={() => moveTo(active.row - 1)}>
        {t("grid.rowUp")}
      </Button>
      <Button
        size="small"
        disabled={isEmpty || active.row >= table.rows.length - 1}
        onClick={() => moveTo(active.row + 1)}
      >
        {t("grid.rowDown")}
      </Button>
      <Button size="small" disabled={isEmpty} onClick={() => onChange(removeRows(table, block.from.row, block.to.row))}>
        {t("grid.removeRow")}
      </Button>
      <Button size="small" disabled={!canUndo} onClick={onUndo}>
        {t("grid.undo")}
      </Button>
      <Select
        aria-label={t("grid.newColumn")}
        placeholder={t("grid.newColumn")}
        size="small"
        style={{ width: "9rem" }}
        value={null as ColumnKind | null}
        options={KINDS.map((value) => ({ value, label: t(`grid.add.${value}`) }))}
        onChange={(kind) => kind && onAddColumn(kind)}
      />
    </div>
  );
}
