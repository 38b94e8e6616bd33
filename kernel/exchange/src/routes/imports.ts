import { access, route } from "@zhida/identity";
import { decodeCursor, encodeCursor, file, Id, PageQuery, type UploadedFile } from "@zhida/platform";
import { z } from "zod";
import {
  DatasetCode,
  ImportCommit,
  ImportJob,
  ImportJobPage,
  ImportPreview,
  ImportQuery,
  RowErrorPage,
} from "../contract.ts";
import { badRowsFile } from "../import/bad-rows-file.ts";
import { describeImport } from "../import/describe-import.ts";
import { previewImport } from "../import/preview-import.ts";
import { toRowError } from "../import/row-error-text.ts";
import { getImport, startImport } from "../import/start-import.ts";
import { ownedDatasets } from "../ownership.ts";
import { refuse } from "../refusals.ts";
import type { RouteDeps } from "../routes.ts";
import { listBadRows, listImports, toImportJob } from "../store/imports.ts";

const MAX_FILE = 64 * 1024 * 1024;
const params = z.object({ id: Id });
const imports = access.staff("dataset.import");

export const importRoutes = (deps: RouteDeps) => [
  route({
    method: "POST",
    url: "/api/exchange/datasets/:code/imports",
    summary: "Upload a CSV or Excel file and see what an import of it would find",
    access: imports,
    params: z.object({ code: DatasetCode }),
    upload: { maxBytes: MAX_FILE },
    response: ImportPreview,
    status: 201,
    handler: async ({ work, actor, params, files, language }) => {
      const { name, bytes } = await onlyFile(files);
      return await previewImport(deps, work, actor, { dataset: params.code, name, bytes, language });
    },
  }),
  route({
    method: "GET",
    url: "/api/exchange/imports",
    summary: "Imports into one's own datasets, the newest first",
    access: imports,
    query: ImportQuery,
    response: ImportJobPage,
    handler: async ({ work, actor, query, language }) => {
      const owned = ownedDatasets(await deps.configuration.current(work), actor, "dataset.import");
      const datasets = query.dataset ? owned.filter((code) => code === query.dataset) : owned;
      if (datasets.length === 0) return { items: [], next: null };
      const { items, next } = await listImports(work.db, { ...query, datasets });
      return { next, items: items.map((job) => describeImport(job, language)) };
    },
  }),
  route({
    method: "GET",
    url: "/api/exchange/imports/:id",
    summary: "One import and its progress",
    access: imports,
    params,
    response: ImportJob,
    handler: async ({ work, actor, params, language }) => {
      const { row } = await getImport(deps.configuration, work, actor, params.id);
      return describeImport(toImportJob(row), language);
    },
  }),
  route({
    method: "POST",
    url: "/api/exchange/imports/:id/start",
    summary: "Start an import with the given mapping of columns",
    access: imports,
    params,
    body: ImportCommit,
    response: ImportJob,
    status: 202,
    handler: ({ work, actor, params, body }) => startImport(deps, work, actor, params.id, body),
  }),
  route({
    method: "GET",
    url: "/api/exchange/imports/:id/errors",
    summary: "What is wrong with the bad rows",
    access: imports,
    params,
    query: PageQuery,
    response: RowErrorPage,
    handler: async ({ work, actor, params, query, language }) => {
      const { row, dataset } = await getImport(deps.configuration, work, actor, params.id);
      const after = Number(decodeCursor(query.cursor, 1)?.[0] ?? 0);
      const rows = await listBadRows(work.db, row.id, after, query.limit);
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      return {
        items: rows.flatMap((bad) => bad.errors.map((error) => toRowError(bad.row, error, dataset, language))),
        next: last ? encodeCursor([last.row]) : null,
      };
    },
  }),
  route({
    method: "GET",
    url: "/api/exchange/imports/:id/bad-rows",
    summary: "The bad rows as a CSV file to correct and upload again",
    access: imports,
    params,
    response: file("text/csv"),
    handler: async ({ work, actor, params, language }) => {
      const { row, dataset } = await getImport(deps.configuration, work, actor, params.id);
      return badRowsFile(work, row, dataset, language);
    },
  }),
];

async function onlyFile(files: AsyncIterable<UploadedFile>): Promise<UploadedFile> {
  for await (const each of files) return each;
  throw refuse("one_file");
}
