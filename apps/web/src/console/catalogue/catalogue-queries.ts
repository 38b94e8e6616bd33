import { queryOptions } from "@tanstack/react-query";
import { pagesOf } from "../../api/pages-of.ts";
import { getItemVersion, listCatalogue, listItemVersions } from "../api/catalogue.ts";
import { getDataset, listDatasets } from "../api/exchange.ts";

export const catalogueQuery = (drafts: boolean) =>
  pagesOf(["catalogue", "list", drafts], (cursor) => listCatalogue({ cursor, drafts: drafts || undefined }));

export const versionsQuery = (code: string) =>
  queryOptions({
    queryKey: ["catalogue", "versions", code],
    queryFn: async () => (await listItemVersions(code)).items,
  });

export const versionQuery = (code: string, version: number) =>
  queryOptions({
    queryKey: ["catalogue", "version", code, version],
    queryFn: () => getItemVersion(code, version),
  });

export const datasetQuery = (code: string) =>
  queryOptions({ queryKey: ["dataset", code], queryFn: () => getDataset(code), staleTime: 5 * 60_000 });

const ALL = 100;

/** All datasets of the exchange by name, to choose from. */
export const datasetChoicesQuery = queryOptions({
  queryKey: ["datasets", "choices"],
  queryFn: async () => {
    const items = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listDatasets({ cursor, limit: ALL });
      items.push(...page.items);
      if (!page.next) return items;
      cursor = page.next;
    }
  },
  staleTime: 5 * 60_000,
});
