import type { CheckFinding, DecisionTable } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useCellWords } from "../rule/use-cell-words.ts";
import { findingsIn } from "./findings-in.ts";
import type { Cell } from "./table-changes.ts";
import { cellText, columnsOf } from "./table-columns.ts";
import { useColumnName } from "./use-column-name.ts";

type Props = { table: DecisionTable; cell: Cell; findings: readonly CheckFinding[] };

/** The active cell in words, and what the check finds there. */
export function CellBar({ table, cell, findings }: Props) {
  const { t } = useTranslation("policies");
  const text = useText();
  const says = useCellWords();
  const nameOf = useColumnName();
  const column = columnsOf(table)[cell.column];
  if (!column || table.rows.length === 0) return null;
  const written = cellText(table, cell.row, column);
  const name = nameOf(column);
  const faults = findingsIn(findings, table.decision).at(cell.row, cell.column);
  return (
    <div className="grid-bar" aria-live="polite">
      <div>
        <span className="quiet">{t("grid.place", { row: cell.row + 1, column: name })}</span>{" "}
        {column.kind === "annotation" ? written : says.cell(written, column.expression)}
        {written !== "" && column.kind !== "annotation" && <code className="quiet small"> {written}</code>}
      </div>
      {faults.map((finding) => (
        <div key={finding.code + finding.text} className="field-error">
          {text(finding.sentence)}
        </div>
      ))}
    </div>
  );
}
