import { Application, ApplicationPage } from "@zhida/gov-services/contract";
import { call } from "../../api/call.ts";

const base = "/api/gov/services";

/** A resident's applications; the ID number goes in the body and stays out of addresses. */
export const listAssisted = (body: { idNumber: string; cursor?: string }) =>
  call({ method: "POST", path: `${base}/assist/applications`, body, answer: ApplicationPage });

export const openOnBehalf = (itemCode: string, idNumber: string, key: string) =>
  call({
    method: "POST",
    path: `${base}/applications`,
    body: { itemCode, onBehalfOf: { idNumber } },
    answer: Application,
    key,
  });
