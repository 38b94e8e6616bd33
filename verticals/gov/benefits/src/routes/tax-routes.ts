import { access, route } from "@zhida/identity";
import { PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { FileTax, TaxFiling, TaxFilingPage, TaxFilingPreview } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { fileTax, listMyFilings } from "../tax/file-tax.ts";
import { previewFiling } from "../tax/preview-filing.ts";

const tags = ["benefits"];

export const taxRoutes = (deps: BenefitsDeps) => [
  route({
    method: "GET",
    url: "/api/gov/benefits/tax-filing",
    summary: "The VAT filing that is due, filled in, with the relief that applies by itself",
    tags,
    access: access.signedIn,
    query: z.object({ salesFen: z.coerce.number().int().min(0).max(1_000_000_000_000).optional() }),
    response: TaxFilingPreview,
    handler: ({ work, actor, query }) => previewFiling(deps, work, actor, query),
  }),
  route({
    method: "POST",
    url: "/api/gov/benefits/tax-filings",
    summary: "File the quarter",
    tags,
    access: access.signedIn,
    body: FileTax,
    response: TaxFiling,
    handler: ({ work, actor, body }) => fileTax(deps, work, actor, body),
  }),
  route({
    method: "GET",
    url: "/api/gov/benefits/tax-filings",
    summary: "Past filings of the enterprise, newest first",
    tags,
    access: access.signedIn,
    query: PageQuery,
    response: TaxFilingPage,
    handler: ({ work, actor, query }) => listMyFilings(work, actor, query),
  }),
];
