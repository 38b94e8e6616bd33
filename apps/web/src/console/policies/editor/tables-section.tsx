import { HitPolicy } from "@zhida/matching/contract";
import { Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Blank } from "../../../ui/blank.tsx";
import { Failure } from "../../../ui/failure.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { CellBar } from "../grid/cell-bar.tsx";
import { ColumnDialog } from "../grid/column-dialog.tsx";
import type { ColumnKind, TableColumn } from "../grid/table-columns.ts";
import { columnsOf } from "../grid/table-columns.ts";
import { TableGrid } from "../grid/table-grid.tsx";
import { useGridCells } from "../grid/use-grid-cells.ts";
import { useDecisionName } from "../rule/use-decision-name.ts";
import { ExcelButtons } from "./excel-buttons.tsx";
import { RowTools } from "./row-tools.tsx";
import type { PolicyEditor } from "./use-policy-editor.ts";

/** Where the check list leads: a cell of a table, counted from 1. */
export type Jump = { element: string | null; row: number | null; column: number | null };

type Props = { editor: PolicyEditor; jump: Jump | undefined };

/** The decision tables of the draft, one at a time, each as a spreadsheet. */
export function TablesSection({ editor, jump }: Props) {
  const { t } = useTranslation("policies");
  const nameOf = useDecisionName();
  const { items, error } = editor.tables;
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    if (jump?.element) setChosen(jump.element);
  }, [jump]);
  if (!items) return error ? <Failure error={error} /> : <Skeleton lines={8} />;
  const table = items.find(({ decision }) => decision === chosen) ?? items[0];
  if (!table) return <Blank title={t("grid.noTable")} text={t("grid.noTableText")} />;
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={t("grid.table")}
          style={{ minWidth: "12rem" }}
          options={items.map(({ decision }) => ({ value: decision, label: nameOf(decision) }))}
          value={table.decision}
          onChange={setChosen}
        />
        <Select
          aria-label={t("grid.hitPolicy")}
          style={{ minWidth: "13rem" }}
          options={HitPolicy.options.map((value) => ({ value, label: t(`hitPolicy.${value}`) }))}
          value={table.hitPolicy}
          onChange={(hitPolicy) => editor.tables.change({ ...table, hitPolicy, aggregation: undefined })}
        />
        <ExcelButtons editor={editor} decision={table.decision} />
      </div>
      <OneTable key={table.decision} editor={editor} table={table} jump={jump} />
    </div>
  );
}

type TableProps = Props & { table: NonNullable<PolicyEditor["tables"]["items"]>[number] };

function OneTable({ editor, table, jump }: TableProps) {
  const { tables, check, content } = editor;
  const cells = useGridCells(table.rows.length, columnsOf(table).length);
  const [dialog, setDialog] = useState<{ kind: ColumnKind; column?: TableColumn }>();
  const { go } = cells;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a jump is made once
  useEffect(() => {
    if (jump?.element === table.decision) go({ row: (jump.row ?? 1) - 1, column: (jump.column ?? 1) - 1 });
  }, [jump]);
  return (
    <>
      <RowTools
        table={table}
        cells={cells}
        onChange={tables.change}
        onUndo={tables.undo}
        canUndo={tables.canUndo}
        onAddColumn={(kind) => setDialog({ kind })}
      />
      <CellBar table={table} cell={cells.active} findings={check.items} />
      <TableGrid
        table={table}
        cells={cells}
        findings={check.items}
        onChange={tables.change}
        onUndo={tables.undo}
        onColumn={(column) => setDialog({ kind: column.kind, column })}
      />
      {dialog && (
        <ColumnDialog
          {...dialog}
          table={table}
          audience={content.audience}
          onChange={tables.change}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
