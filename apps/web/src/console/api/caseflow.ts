import {
  Case,
  CaseDetail,
  CasePage,
  Colleague,
  History,
  ProcessDefinition,
  type ProcessDraft,
  ProcessDrawing,
  ProcessSummary,
  Validation,
  WorkCounts,
  type WorkListFilters,
} from "@zhida/caseflow/contract";
import { z } from "zod";
import { call } from "../../api/call.ts";

const base = "/api/caseflow";

export const listWork = (query: Partial<WorkListFilters> & { cursor?: string }) =>
  call({ path: `${base}/work`, query: { limit: 50, ...query }, answer: CasePage });

export const countWork = () => call({ path: `${base}/work/counts`, answer: WorkCounts });

export const getCase = (id: string) => call({ path: `${base}/cases/${id}`, answer: CaseDetail });

export const getHistory = (id: string) => call({ path: `${base}/cases/${id}/history`, answer: History });

export const listColleagues = (id: string) =>
  call({ path: `${base}/cases/${id}/colleagues`, answer: z.object({ items: z.array(Colleague) }) });

/** One of the things that can be done to a case; each names the version that the officer has seen. */
export type CaseStep = { expectedVersion: number; note?: string } & (
  | { kind: "event"; event: string; data?: Record<string, unknown> }
  | { kind: "claim" | "release" }
  | { kind: "transfer"; to: string }
  | { kind: "countersign"; opinion: "agree" | "disagree" }
);

export const takeStep = (id: string, { kind, ...body }: CaseStep) =>
  call({
    method: "POST",
    path: `${base}/cases/${id}/${kind === "event" ? "events" : kind}`,
    body,
    answer: Case,
  });

export const documentPath = (id: string, language: string) => `${base}/documents/${id}/pdf?language=${language}`;

export const listProcesses = () =>
  call({ path: `${base}/processes`, answer: z.object({ items: z.array(ProcessSummary) }) });

export const getProcess = (code: string, version?: number) =>
  call({ path: `${base}/processes/${code}`, query: { version }, answer: ProcessDefinition });

export const getDrawing = (code: string, version?: number) =>
  call({ path: `${base}/processes/${code}/drawing`, query: { version }, answer: ProcessDrawing });

export const validateProcess = (body: ProcessDraft) =>
  call({ method: "POST", path: `${base}/processes/validate`, body, answer: Validation });

export const saveProcessDraft = ({ code, ...body }: ProcessDraft) =>
  call({ method: "PUT", path: `${base}/processes/${code}/draft`, body, answer: ProcessDefinition });

export const publishProcess = (code: string, version: number) =>
  call({ method: "POST", path: `${base}/processes/${code}/versions/${version}/publish`, answer: ProcessDefinition });
