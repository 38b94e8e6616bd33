import {
  Correction,
  CorrectionPage,
  type CorrectionRequest,
  DataUsePage,
  MyData,
  MyDataset,
  StandingUseList,
} from "@zhida/exchange/contract";
import { call } from "./call.ts";

const base = "/api/exchange";

export const listMyDataUses = (query: { cursor?: string; dataset?: string }) =>
  call({ path: `${base}/uses`, query: { limit: 100, ...query }, answer: DataUsePage });

export const listStandingUses = () => call({ path: `${base}/standing-uses`, answer: StandingUseList });

export const listMyData = () => call({ path: `${base}/my-data`, answer: MyData });

export const getMyDataset = (code: string) => call({ path: `${base}/my-data/${code}`, answer: MyDataset });

export const requestCorrection = (body: CorrectionRequest) =>
  call({ method: "POST", path: `${base}/my-corrections`, body, answer: Correction });

export const listMyCorrections = (query: { cursor?: string }) =>
  call({ path: `${base}/my-corrections`, query, answer: CorrectionPage });
