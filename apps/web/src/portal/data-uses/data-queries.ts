import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { getMyDataset, listMyCorrections, listMyData, listMyDataUses, listStandingUses } from "../../api/exchange.ts";

export const dataUsesQuery = infiniteQueryOptions({
  queryKey: ["data-uses"],
  queryFn: ({ pageParam }) => listMyDataUses({ cursor: pageParam }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const standingUsesQuery = queryOptions({ queryKey: ["standing-uses"], queryFn: listStandingUses });

export const myDataQuery = queryOptions({ queryKey: ["my-data"], queryFn: listMyData });

export const myDatasetQuery = (code: string) =>
  queryOptions({ queryKey: ["my-data", code], queryFn: () => getMyDataset(code) });

export const correctionsQuery = infiniteQueryOptions({
  queryKey: ["corrections"],
  queryFn: ({ pageParam }) => listMyCorrections({ cursor: pageParam }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
