import {
  Appeal,
  AppealPage,
  type AppealState,
  Benefit,
  BenefitForecast,
  BenefitPage,
  CampaignPage,
  type DecideAppeal,
  GrantDetail,
  GrantPage,
  type GrantState,
  type MissedReason,
  MissedSubjectPage,
  ReachCheck,
  type SaveBenefit,
  type SetBudget,
} from "@zhida/gov-benefits/contract";
import { z } from "zod";
import { call } from "../../api/call.ts";

const base = "/api/gov/benefits";
const programme = (code: string) => `${base}/programmes/${code}`;

export const listBenefits = (query: { cursor?: string }) =>
  call({ path: `${base}/programmes`, query: { limit: 30, ...query }, answer: BenefitPage });

export const getBenefit = (code: string) => call({ path: programme(code), answer: Benefit });

export const saveBenefit = (code: string, body: SaveBenefit) =>
  call({ method: "PUT", path: programme(code), body, answer: Benefit });

export const setBudget = (code: string, body: SetBudget) =>
  call({ method: "PUT", path: `${programme(code)}/budget`, body, answer: Benefit });

export const forecastBenefit = (code: string, query: { version: number; on?: string }) =>
  call({ path: `${programme(code)}/forecast`, query, answer: BenefitForecast });

export const listGrants = (code: string, query: { state: GrantState; cursor?: string }) =>
  call({ path: `${programme(code)}/grants`, query, answer: GrantPage });

export const getGrant = (id: string) => call({ path: `${base}/grants/${id}`, answer: GrantDetail });

export const stopGrant = (id: string, body: { version: number; note: string }) =>
  call({ method: "POST", path: `${base}/grants/${id}/stop`, body, answer: GrantDetail });

export const listCampaigns = (query: { policy?: string; cursor?: string }) =>
  call({ path: `${base}/campaigns`, query, answer: CampaignPage });

export const startReachCheck = (code: string) =>
  call({ method: "POST", path: `${programme(code)}/reach-checks`, answer: ReachCheck });

export const listReachChecks = (code: string) =>
  call({ path: `${programme(code)}/reach-checks`, answer: z.array(ReachCheck) });

export const listMissed = (code: string, check: string, query: { reason?: MissedReason; cursor?: string }) =>
  call({ path: `${programme(code)}/reach-checks/${check}/missed`, query, answer: MissedSubjectPage });

export const listBenefitAppeals = (query: { state: AppealState; cursor?: string }) =>
  call({ path: `${base}/appeals`, query, answer: AppealPage });

export const decideBenefitAppeal = (id: string, body: z.infer<typeof DecideAppeal>) =>
  call({ method: "POST", path: `${base}/appeals/${id}/decide`, body, answer: Appeal });
