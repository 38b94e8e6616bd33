import { queryOptions } from "@tanstack/react-query";
import { getMyDataset, listMyCorrections, listMyData, listMyDataUses, listStandingUses } from "../../api/exchange.ts";
import { pagesOf } from "../../api/pages-of.ts";

export const dataUsesQuery = pagesOf(["data-uses"], (cursor) => listMyDataUses({ cursor }));

export const standingUsesQuery = queryOptions({ queryKey: ["standing-uses"], queryFn: listStandingUses });

export const myDataQuery = queryOptions({ queryKey: ["my-data"], queryFn: listMyData });

export const myDatasetQuery = (code: string) =>
  queryOptions({ queryKey: ["my-data", code], queryFn: () => getMyDataset(code) });

export const correctionsQuery = pagesOf(["corrections"], (cursor) => listMyCorrections({ cursor }));
