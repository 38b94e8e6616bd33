import {
  Appeal,
  type AppealDecision,
  AppealPage,
  type AppealState,
  Board,
  type BoardQuery,
  type CallBackInput,
  HandlingList,
  Parameters,
  RatingLink,
  RatingPage,
  RatingRules,
  Rework,
  ReworkPage,
  type ReworkState,
} from "@zhida/feedback/contract";
import { call } from "../../api/call.ts";

const base = "/api/feedback";

export const listHandlingsOfCase = (caseId: string) =>
  call({ path: `${base}/cases/${caseId}/handlings`, answer: HandlingList });

export const issueRatingLink = (handlingId: string) =>
  call({ method: "POST", path: `${base}/handlings/${handlingId}/link`, answer: RatingLink });

export const getRatingRules = () => call({ path: `${base}/rules`, answer: RatingRules });

export const getBoard = (query: BoardQuery) => call({ path: `${base}/board`, query, answer: Board });

export const saveParameters = (body: Parameters) =>
  call({ method: "PUT", path: `${base}/parameters`, body, answer: Parameters });

export const listRatings = (query: { organisation?: string; level?: number; cursor?: string }) =>
  call({ path: `${base}/ratings`, query, answer: RatingPage });

export const appealRating = (ratingId: string, grounds: string) =>
  call({ method: "POST", path: `${base}/ratings/${ratingId}/appeal`, body: { grounds }, answer: Appeal });

export const listReworks = (query: {
  state?: ReworkState;
  overdue?: boolean;
  organisation?: string;
  cursor?: string;
}) => call({ path: `${base}/reworks`, query, answer: ReworkPage });

export const getRework = (id: string) => call({ path: `${base}/reworks/${id}`, answer: Rework });

export const recordMeasures = (id: string, body: { expectedVersion: number; measures: string }) =>
  call({ method: "POST", path: `${base}/reworks/${id}/measures`, body, answer: Rework });

export const recordCallBack = (id: string, body: CallBackInput & { expectedVersion: number }) =>
  call({ method: "POST", path: `${base}/reworks/${id}/call-backs`, body, answer: Rework });

export const listAppeals = (query: { state?: AppealState; cursor?: string }) =>
  call({ path: `${base}/appeals`, query, answer: AppealPage });

export const getAppeal = (id: string) => call({ path: `${base}/appeals/${id}`, answer: Appeal });

export const decideAppeal = (id: string, body: AppealDecision) =>
  call({ method: "POST", path: `${base}/appeals/${id}/decision`, body, answer: Appeal });
