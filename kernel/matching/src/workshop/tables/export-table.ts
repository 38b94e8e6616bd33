import type { Language } from "@zhida/platform";
import type { DecisionTable } from "../../contract.ts";

/** What stands over a column: what it is for. Read back in both languages. */
export const columnKinds = {
  row: { zh: "行标识（请勿修改）", en: "Row id (do not change)" },
  input: { zh: "条件", en: "Condition" },
  output: { zh: "结果", en: "Result" },
  annotation: { zh: "说明", en: "Note" },
} as const;
export type ColumnKind = keyof typeof columnKinds;

/**
 * A decision table as a workbook: line 1 says what each column is for, line 2 is its label, line 3 what a condition tests or how a
 * result is called, from line 4 on the rows. All cells are text, so that no spreadsheet takes a rule for a formula.
 */
export async function exportTable(table: DecisionTable, language: Language): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet(table.decision.replaceAll(/[\\/?*[\]:]/g, " ").slice(0, 31));
  const kind = (name: ColumnKind) => columnKinds[name][language === "en" ? "en" : "zh"];
  sheet.addRow([
    kind("row"),
    ...table.inputs.map(() => kind("input")),
    ...table.outputs.map(() => kind("output")),
    ...table.annotations.map(() => kind("annotation")),
  ]);
  sheet.addRow([
    "",
    ...table.inputs.map(({ label }) => label),
    ...table.outputs.map(({ label, name }) => label ?? name ?? table.decision),
    ...table.annotations,
  ]);
  sheet.addRow([
    "",
    ...table.inputs.map(({ expression }) => expression),
    ...table.outputs.map(({ name }) => name ?? ""),
    ...table.annotations.map(() => ""),
  ]);
  for (const { id, inputs, outputs, annotations } of table.rows)
    sheet.addRow([id ?? "", ...inputs, ...outputs, ...annotations]);
  sheet.columns.forEach((column, i) => {
    column.width = i === 0 ? 12 : 24;
    column.numFmt = "@";
  });
  sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 3 }];
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
