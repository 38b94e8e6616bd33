import { refuse } from "../refusals.ts";
import type { FileFormat } from "./file-format.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";

/** One row of a file. `row` counts as a spreadsheet does, from 1. */
export type Row = { row: number; cells: string[] };

/** The rows of a file one by one, blank ones left out; the first is the heading. */
export async function* readRows(format: FileFormat, bytes: Uint8Array): AsyncGenerator<Row> {
  try {
    for await (const row of format === "csv" ? readCsv(bytes) : readXlsx(bytes)) {
      if (row.cells.some((cell) => cell.trim() !== "")) yield row;
    }
  } catch (cause) {
    throw refuse("unreadable_file", { cause });
  }
}

/** The heading: named columns, each once. */
export function columnsOf(heading: Row | undefined): string[] {
  if (!heading) throw refuse("empty_file");
  const columns = heading.cells.map((cell) => cell.trim());
  while (columns.at(-1) === "") columns.pop();
  const repeated = columns.find((column, i) => column !== "" && columns.indexOf(column) !== i);
  if (repeated !== undefined) throw refuse("repeated_column", { params: { column: repeated } });
  return columns;
}
