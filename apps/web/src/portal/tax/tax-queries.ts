import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { listTaxFilings, previewTaxFiling } from "../../api/my-benefits.ts";

/** `salesFen`: what is declared in place of what the tax registry knows. */
export const filingQuery = (salesFen?: number) =>
  queryOptions({
    queryKey: ["tax-filing", "preview", salesFen ?? "registered"],
    queryFn: () => previewTaxFiling(salesFen),
    placeholderData: keepPreviousData,
  });

export const filingsQuery = infiniteQueryOptions({
  queryKey: ["tax-filing", "past"],
  queryFn: ({ pageParam }) => listTaxFilings({ cursor: pageParam }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
