import { Readable } from "node:stream";
import type { CellValue } from "exceljs";
import type { Row } from "./read-rows.ts";

/** The first sheet of an Excel workbook, row by row. */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<Row> {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    entries: "ignore",
    worksheets: "emit",
    sharedStrings: "cache",
    hyperlinks: "ignore",
    styles: "cache",
  });
  for await (const sheet of workbook) {
    for await (const row of sheet) {
      const values = Array.isArray(row.values) ? row.values.slice(1) : [];
      yield { row: row.number, cells: Array.from(values, (value) => textOf(value as CellValue)) };
    }
    return;
  }
}

/** What a person sees in the cell; a date as YYYY-MM-DD. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("error" in value) return value.error;
  if ("hyperlink" in value) return value.text;
  return textOf(("result" in value ? value.result : undefined) ?? null);
}
