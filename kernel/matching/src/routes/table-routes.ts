import { access, route } from "@zhida/identity";
import { file, type Route, type UploadedFile } from "@zhida/platform";
import { z } from "zod";
import { ReadTables, TableImport, Tables, WriteTable, WrittenModel } from "../contract.ts";
import { refuse } from "../policies/refusals.ts";
import { exportTable } from "../workshop/tables/export-table.ts";
import { importTable } from "../workshop/tables/import-table.ts";
import { readTables } from "../workshop/tables/read-tables.ts";
import { writeTable } from "../workshop/tables/write-table.ts";

/** A table of some thousand rows is long as XML, and longer beside its view. */
const MAX_BODY = 8 * 1024 * 1024;
const MAX_FILE = 5 * 1024 * 1024;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const edit = { tags: ["policies"], access: access.staffOfAny("policy.edit", "policy.approve") };

/** A model's decision tables for editors and spreadsheets, and back. */
export const tableRoutes = (): Route[] => [
  route({
    ...edit,
    method: "POST",
    url: "/api/matching/tables/read",
    summary: "The decision tables of a model",
    body: ReadTables,
    maxBody: MAX_BODY,
    response: Tables,
    handler: ({ body }) => ({ items: readTables(body.dmn) }),
  }),
  route({
    ...edit,
    method: "POST",
    url: "/api/matching/tables/write",
    summary: "The model with one table replaced and everything else kept",
    body: WriteTable,
    maxBody: MAX_BODY,
    response: WrittenModel,
    handler: ({ body }) => ({ dmn: writeTable(body.dmn, body.table) }),
  }),
  route({
    ...edit,
    method: "POST",
    url: "/api/matching/tables/export",
    summary: "A decision table as an Excel workbook",
    body: z.object({ dmn: ReadTables.shape.dmn, decision: z.string().max(200) }),
    maxBody: MAX_BODY,
    response: file(XLSX),
    handler: async ({ body: { dmn, decision }, language }) => {
      const table = readTables(dmn).find((each) => each.decision === decision);
      if (!table) throw refuse("no_table", { params: { name: decision } });
      return { bytes: await exportTable(table, language), name: `${decision}.xlsx`, type: XLSX };
    },
  }),
  route({
    ...edit,
    method: "POST",
    url: "/api/matching/tables/import",
    summary: "What an Excel workbook holds for a decision table, bad cells with their reasons; nothing is saved",
    query: z.object({ decision: z.string().max(200) }),
    upload: { maxBytes: MAX_FILE },
    response: TableImport,
    handler: async ({ query, files }) => {
      const { dmn, sheet } = await filesByField(files);
      if (!dmn || !sheet) throw refuse("one_file");
      return importTable({ ...query, dmn: dmn.bytes.toString("utf8"), bytes: sheet.bytes });
    },
  }),
];

async function filesByField(files: AsyncIterable<UploadedFile>): Promise<Record<string, UploadedFile | undefined>> {
  const byField: Record<string, UploadedFile> = {};
  for await (const each of files) byField[each.field] = each;
  return byField;
}
