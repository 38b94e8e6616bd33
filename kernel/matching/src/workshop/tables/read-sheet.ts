import type { LocalizedText } from "@zhida/platform";
import type { CellValue } from "exceljs";
import { refuse } from "../../policies/refusals.ts";
import { unpackedSize } from "./unpacked-size.ts";

/** A workbook that unpacks to more is taken for an attack. */
const MAX_UNPACKED = 100_000_000;

export type SheetCell = { text: string } | { fault: LocalizedText; shown: string };
/** Row and column count from 1, as the spreadsheet does. */
export type Sheet = { rows: number; columns: number; at(row: number, column: number): SheetCell };

/** The first sheet. Formulas are not evaluated, nor is what a spreadsheet remembers of their results taken. */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  const size = unpackedSize(bytes);
  if (size === undefined || size > MAX_UNPACKED) throw refuse("not_excel");
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(Buffer.from(bytes) as never, {
      ignoreNodes: ["dataValidations", "conditionalFormatting", "picture"],
    });
  } catch (cause) {
    throw refuse("not_excel", { cause });
  }
  const sheet = workbook.worksheets[0];
  if (!sheet) throw refuse("not_excel");
  return {
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    at: (row, column) => cellOf(sheet.getCell(row, column).value),
  };
}

function cellOf(value: CellValue): SheetCell {
  if (value === null || value === undefined) return { text: "" };
  if (value instanceof Date) return { text: `date("${value.toISOString().slice(0, 10)}")` };
  if (typeof value !== "object") return { text: String(value).trim() };
  if ("richText" in value)
    return {
      text: value.richText
        .map(({ text }) => text)
        .join("")
        .trim(),
    };
  if ("hyperlink" in value) return { text: String(value.text).trim() };
  if ("error" in value) return { fault: broken, shown: value.error };
  const formula = "formula" in value ? value.formula : "sharedFormula" in value ? value.sharedFormula : "";
  return { fault: isFormula, shown: `=${formula}` };
}

const isFormula: LocalizedText = {
  zh: "单元格里是公式，请改为直接填写的文本。",
  en: "The cell holds a formula. Write its text instead.",
};
const broken: LocalizedText = {
  zh: "单元格里是错误值，请改正后重新上传。",
  en: "The cell holds an error value. Correct it and upload again.",
};
