import {
  Agreement,
  type AgreementDecision,
  AgreementPage,
  type AgreementQuery,
  type AgreementRequest,
  AuditPage,
  type AuditQuery,
  AuditVerdict,
  type AvailabilityChange,
  Consumer,
  ConsumerKey,
  ConsumerList,
  type ConsumerRegistration,
  Correction,
  type CorrectionDecision,
  CorrectionPage,
  type CorrectionQuery,
  Dataset,
  DatasetOwners,
  DatasetPage,
  type DatasetQuery,
  type ImportCommit,
  ImportJob,
  ImportJobPage,
  ImportPreview,
  OwnerRecordPage,
  type OwnerRecordQuery,
  RowErrorPage,
} from "@zhida/exchange/contract";
import { call } from "../../api/call.ts";

const base = "/api/exchange";

export const listDatasets = (query: Partial<DatasetQuery>) =>
  call({ path: `${base}/datasets`, query: { limit: 50, ...query }, answer: DatasetPage });

export const listDatasetOwners = () => call({ path: `${base}/dataset-owners`, answer: DatasetOwners });

export const getDataset = (code: string) => call({ path: `${base}/datasets/${code}`, answer: Dataset });

export const switchAvailability = (code: string, body: AvailabilityChange) =>
  call({ method: "PUT", path: `${base}/datasets/${code}/availability`, body, answer: Dataset });

export const browseRecords = (code: string, body: Partial<OwnerRecordQuery>) =>
  call({ method: "POST", path: `${base}/datasets/${code}/records/search`, body, answer: OwnerRecordPage });

export const listAgreements = (query: Partial<AgreementQuery>) =>
  call({ path: `${base}/agreements`, query: { limit: 50, ...query }, answer: AgreementPage });

export const requestAgreement = (body: AgreementRequest) =>
  call({ method: "POST", path: `${base}/agreements`, body, answer: Agreement });

export const decideAgreement = (id: string, body: AgreementDecision) =>
  call({ method: "POST", path: `${base}/agreements/${id}/decisions`, body, answer: Agreement });

export const uploadImport = (dataset: string, file: File) => {
  const form = new FormData();
  form.set("file", file);
  return call({ method: "POST", path: `${base}/datasets/${dataset}/imports`, form, answer: ImportPreview });
};

export const listImports = (query: { cursor?: string; dataset?: string }) =>
  call({ path: `${base}/imports`, query, answer: ImportJobPage });

export const getImport = (id: string) => call({ path: `${base}/imports/${id}`, answer: ImportJob });

export const startImport = (id: string, body: ImportCommit) =>
  call({ method: "POST", path: `${base}/imports/${id}/start`, body, answer: ImportJob });

export const listRowErrors = (id: string, query: { cursor?: string }) =>
  call({ path: `${base}/imports/${id}/errors`, query: { limit: 50, ...query }, answer: RowErrorPage });

export const badRowsPath = (id: string) => `${base}/imports/${id}/bad-rows`;

export const listCorrections = (query: Partial<CorrectionQuery>) =>
  call({ path: `${base}/corrections`, query: { limit: 50, ...query }, answer: CorrectionPage });

export const decideCorrection = (id: string, body: CorrectionDecision) =>
  call({ method: "POST", path: `${base}/corrections/${id}/decision`, body, answer: Correction });

export const searchAudit = (body: Partial<AuditQuery>) =>
  call({ method: "POST", path: `${base}/audit/search`, body: { limit: 50, ...body }, answer: AuditPage });

export const verifyAudit = () => call({ method: "POST", path: `${base}/audit/verification`, answer: AuditVerdict });

export const listConsumers = () => call({ path: `${base}/consumers`, answer: ConsumerList });

export const registerConsumer = (body: ConsumerRegistration) =>
  call({ method: "POST", path: `${base}/consumers`, body, answer: ConsumerKey });

export const setConsumerActive = (code: string, active: boolean) =>
  call({ method: "PUT", path: `${base}/consumers/${code}/active`, body: { active }, answer: Consumer });
