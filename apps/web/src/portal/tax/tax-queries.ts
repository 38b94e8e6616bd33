import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { listTaxFilings, previewTaxFiling } from "../../api/my-benefits.ts";
import { pagesOf } from "../../api/pages-of.ts";

/** `salesFen`: what is declared in place of what the tax registry knows. */
export const filingQuery = (salesFen?: number) =>
  queryOptions({
    queryKey: ["tax-filing", "preview", salesFen ?? "registered"],
    queryFn: () => previewTaxFiling(salesFen),
    placeholderData: keepPreviousData,
  });

export const filingsQuery = pagesOf(["tax-filing", "past"], (cursor) => listTaxFilings({ cursor }));
