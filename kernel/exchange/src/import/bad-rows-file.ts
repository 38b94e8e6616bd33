import { Readable } from "node:stream";
import type { Work } from "@zhida/platform";
import type { Dataset } from "../contract.ts";
import { type ImportRow, listBadRows } from "../store/imports.ts";
import { rowErrorText } from "./row-error-text.ts";

const PAGE = 1_000;

/**
 * The bad rows as a CSV that Excel opens: the columns of the upload and one more with what is wrong. Corrected, it can be uploaded
 * again as it is.
 */
export function badRowsFile(
  work: Work,
  row: ImportRow,
  dataset: Dataset,
  language: "zh-CN" | "en",
): { name: string; type: string; bytes: Readable } {
  const base = row.file_name.replace(/\.\w+$/, "");
  return {
    name: language === "en" ? `${base}-rows-to-correct.csv` : `${base}-待更正.csv`,
    type: "text/csv; charset=utf-8",
    bytes: Readable.from(lines(work, row, dataset, language)),
  };
}

async function* lines(work: Work, row: ImportRow, dataset: Dataset, language: "zh-CN" | "en"): AsyncGenerator<string> {
  const extra = language === "en" ? ["Row", "What is wrong"] : ["原行号", "错误说明"];
  yield `\uFEFF${line([...row.columns, ...extra])}`;
  for (let after = 0; ; ) {
    const rows = await listBadRows(work.db, row.id, after, PAGE);
    for (const bad of rows) {
      const cells = row.columns.map((_, i) => bad.cells[i] ?? "");
      const says = bad.errors.map((error) => rowErrorText(error, dataset, language));
      yield line([...cells, String(bad.row), says.join(language === "en" ? "; " : "；")]);
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.row;
  }
}

const line = (cells: readonly string[]): string => `${cells.map(cellOf).join(",")}\r\n`;

/** RFC 4180; what a spreadsheet would run as a formula is led by an apostrophe, which an upload takes off again. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[-+]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
