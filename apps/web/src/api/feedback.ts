import type { RateCase, RatingInput } from "@zhida/feedback/contract";
import {
  Board,
  HandlingList,
  HandlingPage,
  LinkedHandling,
  PublicRatingPage,
  Rating,
  RatingRules,
  Rework,
} from "@zhida/feedback/contract";
import type { z } from "zod";
import { call } from "./call.ts";

const base = "/api/feedback";

export const getRatingRules = () => call({ path: `${base}/rules`, answer: RatingRules });

export const listHandlings = (query: { cursor?: string; waiting?: boolean }) =>
  call({ path: `${base}/handlings`, query, answer: HandlingPage });

export const listHandlingsOfCase = (caseId: string) =>
  call({ path: `${base}/cases/${caseId}/handlings`, answer: HandlingList });

export const rateCase = (body: z.input<typeof RateCase>) =>
  call({ method: "POST", path: `${base}/ratings`, body, answer: Rating });

export const getRework = (id: string) => call({ path: `${base}/reworks/${id}`, answer: Rework });

export const getBoard = (query: { division: string; organisation?: string; from?: string; to?: string }) =>
  call({ path: `${base}/board`, query, answer: Board });

export const listPublicRatings = (query: { division: string; organisation?: string; cursor?: string }) =>
  call({ path: `${base}/board/ratings`, query, answer: PublicRatingPage });

export const getLinkedHandling = (token: string) => call({ path: `${base}/links/${token}`, answer: LinkedHandling });

export const rateByLink = (token: string, body: z.input<typeof RatingInput>) =>
  call({ method: "POST", path: `${base}/links/${token}`, body, answer: Rating });
