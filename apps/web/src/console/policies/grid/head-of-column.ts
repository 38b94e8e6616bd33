import type { DecisionTable } from "@zhida/matching/contract";
import type { ColumnHead } from "./table-changes.ts";
import type { TableColumn } from "./table-columns.ts";

/** What stands at the head of a column; empty for one that is new. */
export function headOfColumn(table: DecisionTable, column: TableColumn | undefined): ColumnHead {
  if (!column) return { label: "", expression: "" };
  const { kind, place } = column;
  if (kind === "annotation") return { label: table.annotations[place] ?? "", expression: "" };
  if (kind === "input") {
    const { label = "", expression = "", values } = table.inputs[place] ?? {};
    return { label, expression, values };
  }
  const { label = "", name = "", values, otherwise } = table.outputs[place] ?? {};
  return { label, expression: name, values, otherwise };
}
