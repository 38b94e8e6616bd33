import {
  Application,
  ApplicationPage,
  type ApplicationState,
  type ChangeApplication,
  ItemCardPage,
  ItemGroups,
  ItemPage,
  Payment,
  PaymentAccounts,
  Receipt,
  Recommendations,
} from "@zhida/gov-services/contract";
import { call } from "./call.ts";

const base = "/api/gov/services";

export type ItemFilters = {
  q?: string;
  audience?: string;
  department?: string;
  lifeEvent?: string;
  automatic?: boolean;
  cursor?: string;
  limit?: number;
};

export const searchItems = (query: ItemFilters, signal?: AbortSignal) =>
  call({ path: `${base}/items`, query, answer: ItemCardPage, signal });

export const getItem = (code: string) => call({ path: `${base}/items/${code}`, answer: ItemPage });

export const listDepartments = () => call({ path: `${base}/departments`, answer: ItemGroups });

export const listLifeEvents = () => call({ path: `${base}/life-events`, answer: ItemGroups });

export const listRecommended = () => call({ path: `${base}/recommended`, answer: Recommendations });

export const openApplication = (body: { itemCode: string; channel?: "portal" }, key?: string) =>
  call({ method: "POST", path: `${base}/applications`, body, answer: Application, key });

export const getApplication = (id: string) => call({ path: `${base}/applications/${id}`, answer: Application });

export const listApplications = (query: { cursor?: string; state?: ApplicationState }) =>
  call({ path: `${base}/applications`, query, answer: ApplicationPage });

export const changeApplication = (id: string, body: ChangeApplication) =>
  call({ method: "PATCH", path: `${base}/applications/${id}`, body, answer: Application });

export const submitApplication = (
  id: string,
  body: { expectedVersion: number; confirmed: true; insist?: boolean; note?: string },
  key?: string,
) => call({ method: "POST", path: `${base}/applications/${id}/submit`, body, answer: Application, key });

export const cancelApplication = (id: string, body: { expectedVersion: number; reason?: string }) =>
  call({ method: "POST", path: `${base}/applications/${id}/cancel`, body, answer: Application });

/** Accounts of mine for a payment whose account the bank refused. */
export const listPaymentAccounts = (id: string) =>
  call({ path: `${base}/applications/${id}/payment-accounts`, answer: PaymentAccounts });

export const changePaymentAccount = (id: string, recordId: string) =>
  call({ method: "POST", path: `${base}/applications/${id}/payment-account`, body: { recordId }, answer: Payment });

export const getReceipt = (id: string) => call({ path: `${base}/applications/${id}/receipt`, answer: Receipt });

/** Asks the registries again; `consents` names the datasets for which the person has just consented. */
export const refreshApplication = (id: string, body: { consents?: string[] }) =>
  call({ method: "POST", path: `${base}/applications/${id}/refresh`, body, answer: Application });

export const uploadMaterial = (id: string, material: string, file: File) => {
  const form = new FormData();
  form.set("file", file);
  return call({ method: "POST", path: `${base}/applications/${id}/materials/${material}`, form, answer: Application });
};

export const removeUpload = (id: string, upload: string) =>
  call({ method: "DELETE", path: uploadPath(id, upload), answer: Application });

/** Where an uploaded document can be looked at. */
export const uploadPath = (id: string, upload: string): string => `${base}/applications/${id}/uploads/${upload}`;
