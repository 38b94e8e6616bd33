import {
  Appeal,
  AppealPage,
  Calculation,
  type CalculationRequest,
  CalculatorFacts,
  GrantDetail,
  GrantPage,
  type NewAppeal,
  TaxFiling,
  TaxFilingPage,
  TaxFilingPreview,
} from "@zhida/gov-benefits/contract";
import type { z } from "zod";
import { call } from "./call.ts";

const base = "/api/gov/benefits";

export const listMyGrants = (query: { cursor?: string; limit?: number }) =>
  call({ path: `${base}/mine`, query, answer: GrantPage });

export const getMyGrant = (id: string) => call({ path: `${base}/mine/${id}`, answer: GrantDetail });

/** Says yes once to what is offered, or takes up again what was declined. */
export const takeUpGrant = (id: string, version: number) =>
  call({ method: "POST", path: `${base}/mine/${id}/take-up`, body: { version }, answer: GrantDetail });

export const declineGrant = (id: string, body: { version: number; note?: string }) =>
  call({ method: "POST", path: `${base}/mine/${id}/decline`, body, answer: GrantDetail });

export const openAppeal = (body: z.input<typeof NewAppeal>) =>
  call({ method: "POST", path: `${base}/appeals`, body, answer: Appeal });

export const listMyAppeals = (query: { cursor?: string }) =>
  call({ path: `${base}/appeals/mine`, query, answer: AppealPage });

export const getCalculatorFacts = () => call({ path: `${base}/calculator`, answer: CalculatorFacts });

export const calculate = (body: CalculationRequest) =>
  call({ method: "POST", path: `${base}/calculator`, body, answer: Calculation });

export const previewTaxFiling = (salesFen?: number) =>
  call({ path: `${base}/tax-filing`, query: { salesFen }, answer: TaxFilingPreview });

export const fileTax = (body: { quarter: string; salesFen: number }) =>
  call({ method: "POST", path: `${base}/tax-filings`, body, answer: TaxFiling });

export const listTaxFilings = (query: { cursor?: string }) =>
  call({ path: `${base}/tax-filings`, query, answer: TaxFilingPage });
