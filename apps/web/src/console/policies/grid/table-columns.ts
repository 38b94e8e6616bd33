import type { DecisionTable } from "@zhida/matching/contract";

export type ColumnKind = "input" | "output" | "annotation";

/** A column as the grid counts them: inputs, then outputs, then annotations. `place` is that among its kind. */
export type TableColumn = { kind: ColumnKind; place: number; label: string; expression: string };

export const columnsOf = ({ inputs, outputs, annotations, decision }: DecisionTable): TableColumn[] => [
  ...inputs.map(({ label, expression }, place) => ({
    kind: "input" as const,
    place,
    label: label || expression,
    expression,
  })),
  ...outputs.map(({ label, name }, place) => {
    return { kind: "output" as const, place, label: label || name || decision, expression: name || decision };
  }),
  ...annotations.map((name, place) => ({ kind: "annotation" as const, place, label: name, expression: "" })),
];

const lists = { input: "inputs", output: "outputs", annotation: "annotations" } as const;

/** The part of a row, or of the head, in which a kind of column stands. */
export const listOf = (kind: ColumnKind) => lists[kind];

export function cellText(table: DecisionTable, row: number, column: TableColumn): string {
  return table.rows[row]?.[listOf(column.kind)][column.place] ?? "";
}
