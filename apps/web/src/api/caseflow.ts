import { Case, CaseDetail, History, VerifiedDocument } from "@zhida/caseflow/contract";
import { call } from "./call.ts";

const base = "/api/caseflow";

export const getCase = (id: string) => call({ path: `${base}/cases/${id}`, answer: CaseDetail });

export const getHistory = (id: string) => call({ path: `${base}/cases/${id}/history`, answer: History });

export const performEvent = (
  id: string,
  body: { event: string; expectedVersion: number; note?: string; data?: Record<string, unknown> },
) => call({ method: "POST", path: `${base}/cases/${id}/events`, body, answer: Case });

export const documentPath = (id: string, language: string): string =>
  `${base}/documents/${id}/pdf?language=${language}`;

export const verifyDocument = (code: string) =>
  call({ path: `${base}/verify/${encodeURIComponent(code)}`, answer: VerifiedDocument });
