import { AgreementRequest } from "@zhida/exchange/contract";
import {
  ItemDiff,
  ItemProblems,
  ItemVersion,
  ItemVersionHeads,
  ItemVersionPage,
  type RuleTrial,
  RuleVerdict,
} from "@zhida/gov-services/contract";
import { z } from "zod";
import { call } from "../../api/call.ts";

const base = "/api/gov/services/catalogue";

export const listCatalogue = (query: { cursor?: string; drafts?: boolean }) =>
  call({ path: `${base}/items`, query: { limit: 50, ...query }, answer: ItemVersionPage });

export const listItemVersions = (code: string) =>
  call({ path: `${base}/items/${code}/versions`, answer: ItemVersionHeads });

export const getItemVersion = (code: string, version: number) =>
  call({ path: `${base}/items/${code}/versions/${version}`, answer: ItemVersion });

export const diffItem = (code: string, from: number, to: number) =>
  call({ path: `${base}/items/${code}/diff`, query: { from, to }, answer: ItemDiff });

export const beginItem = (code: string, content: Record<string, unknown>) =>
  call({ method: "POST", path: `${base}/items`, body: { code, content }, answer: ItemVersion });

export const saveItem = (code: string, revision: number, content: Record<string, unknown>) =>
  call({ method: "PUT", path: `${base}/items/${code}/draft`, body: { revision, content }, answer: ItemVersion });

export const dropItem = (code: string) =>
  call({ method: "DELETE", path: `${base}/items/${code}/draft`, answer: z.void() });

export const publishItem = (code: string, validFrom?: string) =>
  call({ method: "POST", path: `${base}/items/${code}/publish`, body: { validFrom }, answer: ItemVersion });

export const checkContent = (content: unknown, signal?: AbortSignal) =>
  call({ method: "POST", path: `${base}/validate`, body: { content }, answer: ItemProblems, signal });

export const tryRule = (body: RuleTrial) =>
  call({ method: "POST", path: `${base}/try-rule`, body, answer: RuleVerdict });

export const listAgreementsNeeded = (code: string) =>
  call({ path: `${base}/items/${code}/agreements`, answer: z.object({ items: z.array(AgreementRequest) }) });
