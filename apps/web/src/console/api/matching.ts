import { BenefitForecast } from "@zhida/gov-benefits/contract";
import {
  CaseResults,
  ChangedSubjectPage,
  CheckList,
  type DecisionTable,
  Dictionary,
  DryRun,
  DryRunPage,
  type DryRunSide,
  Evaluation,
  type EvaluationInput,
  type NewParameter,
  type NewParameterValue,
  Parameter,
  ParameterPage,
  type PolicyContent,
  PolicyDetail,
  PolicyDiff,
  PolicyHistoryPage,
  PolicyPage,
  type PolicyQuery,
  PolicyVersion,
  type SubjectKind,
  TableImport,
  Tables,
  TestPerson,
  type TestPersonInput,
  TestPersonPage,
  WrittenModel,
} from "@zhida/matching/contract";
import { z } from "zod";
import { call } from "../../api/call.ts";

const base = "/api/matching";
const policy = (code: string) => `${base}/policies/${code}`;
const draft = (code: string) => `${policy(code)}/draft`;

export const listPolicies = (query: Partial<PolicyQuery>) =>
  call({ path: `${base}/policies`, query: { limit: 50, ...query }, answer: PolicyPage });

export const getPolicy = (code: string) => call({ path: policy(code), answer: PolicyDetail });

export const listPolicyHistory = (code: string, query: { cursor?: string }) =>
  call({ path: `${policy(code)}/history`, query: { limit: 30, ...query }, answer: PolicyHistoryPage });

export const getPolicyVersion = (code: string, version: number) =>
  call({ path: `${policy(code)}/versions/${version}`, answer: PolicyVersion });

export const diffPolicy = (code: string, query: { from: number; to: number }) =>
  call({ path: `${policy(code)}/diff`, query, answer: PolicyDiff });

export const beginPolicy = (body: { code: string; content?: PolicyContent }) =>
  call({ method: "POST", path: `${base}/policies`, body, answer: PolicyVersion });

export const savePolicy = (code: string, body: { revision: number; content: PolicyContent }) =>
  call({ method: "PUT", path: draft(code), body, answer: PolicyVersion });

export const dropPolicy = (code: string) => call({ method: "DELETE", path: draft(code), answer: z.void() });

export const submitPolicy = (code: string, body: { revision: number; note?: string }) =>
  call({ method: "POST", path: `${draft(code)}/submit`, body, answer: PolicyVersion });

export const takeBackPolicy = (code: string, body: { revision: number }) =>
  call({ method: "POST", path: `${draft(code)}/take-back`, body, answer: PolicyVersion });

export const returnPolicy = (code: string, body: { revision: number; reason: string }) =>
  call({ method: "POST", path: `${draft(code)}/return`, body, answer: PolicyVersion });

export const approvePolicy = (code: string, body: { revision: number; effectiveFrom: string }) =>
  call({ method: "POST", path: `${draft(code)}/approve`, body, answer: PolicyVersion });

export const endPolicy = (code: string, body: { lastDay: string; reason: string }) =>
  call({ method: "POST", path: `${policy(code)}/end`, body, answer: PolicyDetail });

export const checkPolicy = (content: PolicyContent, signal?: AbortSignal) =>
  call({ method: "POST", path: `${base}/check`, body: { content }, answer: CheckList, signal });

export const runCases = (content: PolicyContent) =>
  call({ method: "POST", path: `${base}/cases/run`, body: { content }, answer: CaseResults });

export const evaluatePolicy = (body: z.input<typeof EvaluationInput>) =>
  call({ method: "POST", path: `${base}/evaluate`, body, answer: Evaluation });

export const getDictionary = (kind?: SubjectKind) =>
  call({ path: `${base}/dictionary`, query: { kind }, answer: Dictionary });

export const readTables = (dmn: string) =>
  call({ method: "POST", path: `${base}/tables/read`, body: { dmn }, answer: Tables });

export const writeTable = (dmn: string, table: DecisionTable) =>
  call({ method: "POST", path: `${base}/tables/write`, body: { dmn, table }, answer: WrittenModel });

export function importTable(dmn: string, decision: string, sheet: File) {
  const form = new FormData();
  form.append("dmn", new Blob([dmn], { type: "application/xml" }), "policy.dmn");
  form.append("sheet", sheet);
  return call({ method: "POST", path: `${base}/tables/import`, query: { decision }, form, answer: TableImport });
}

export const listParameters = (query: { q?: string; cursor?: string; limit?: number }) =>
  call({ path: `${base}/parameters`, query: { limit: 50, ...query }, answer: ParameterPage });

export const addParameter = (body: z.input<typeof NewParameter>) =>
  call({ method: "POST", path: `${base}/parameters`, body, answer: Parameter });

export const addParameterValue = (name: string, body: NewParameterValue) =>
  call({ method: "POST", path: `${base}/parameters/${name}/values`, body, answer: Parameter });

export const listTestPersons = (query: { cursor?: string }) =>
  call({ path: `${base}/test-persons`, query: { limit: 50, ...query }, answer: TestPersonPage });

export const addTestPerson = (body: TestPersonInput) =>
  call({ method: "POST", path: `${base}/test-persons`, body, answer: TestPerson });

export const removeTestPerson = (id: string) =>
  call({ method: "DELETE", path: `${base}/test-persons/${id}`, answer: z.void() });

export const startDryRun = (code: string, body: { version: number; against?: number; on?: string }) =>
  call({ method: "POST", path: `${policy(code)}/dry-runs`, body, answer: DryRun });

export const listDryRuns = (code: string) =>
  call({ path: `${policy(code)}/dry-runs`, query: { limit: 50 }, answer: DryRunPage });

export const getDryRun = (id: string) => call({ path: `${base}/dry-runs/${id}`, answer: DryRun });

export const listChangedSubjects = (
  id: string,
  query: { side: DryRunSide; division?: string; cursor?: string; limit?: number },
) => call({ path: `${base}/dry-runs/${id}/subjects`, query: { limit: 50, ...query }, answer: ChangedSubjectPage });

export const forecastBenefit = (code: string, version: number) =>
  call({
    path: `/api/gov/benefits/programmes/${code}/forecast`,
    query: { version },
    answer: BenefitForecast,
  });
