import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { Row } from "./read-rows.ts";

const CHUNK = 256 * 1024;
const MAX_ROW = 1_000_000;

/** CSV as Chinese offices write it: UTF-8 with or without a mark, or GB 18030; commas, semicolons or tabs. */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<Row> {
  const encoding = isUtf8(bytes) ? "utf-8" : "gb18030";
  const parser = Readable.from(decoded(bytes, encoding)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(bytes),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_ROW,
    }),
  );
  let row = 0;
  for await (const cells of parser) {
    row += 1;
    yield { row, cells: (cells as string[]).map(unescapeFormula) };
  }
}

/** Undoes what the file of bad rows does to cells that a spreadsheet would take for formulas. */
const unescapeFormula = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

function* decoded(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
  yield decoder.decode();
}

/** The likeliest sign in the first line; the three signs are the same byte in both encodings. */
function delimiterOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(10);
  const line = Buffer.from(bytes.subarray(0, end < 0 ? bytes.length : end)).toString("latin1");
  const count = (sign: string) => line.split(sign).length;
  return [",", "\t", ";"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
