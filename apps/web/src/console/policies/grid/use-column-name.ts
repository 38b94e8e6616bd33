import { useCellWords } from "../rule/use-cell-words.ts";
import { useDecisionName } from "../rule/use-decision-name.ts";
import type { TableColumn } from "./table-columns.ts";

/** How a column is called: by its own name, else by what it tests or answers. */
export function useColumnName(): (column: TableColumn) => string {
  const says = useCellWords();
  const nameOf = useDecisionName();
  return ({ kind, label, expression }) => {
    if (label !== expression) return label;
    return kind === "output" ? nameOf(expression) : says.formula(expression);
  };
}
