import { CheckUp, type CheckUpAnswer, CheckUpStep, Entitlements, MyExplanation } from "@zhida/matching/contract";
import { call } from "./call.ts";

const base = "/api/matching/my";

export const listEntitlements = () => call({ path: `${base}/entitlements`, answer: Entitlements });

export const explainEntitlement = (policy: string) =>
  call({ path: `${base}/entitlements/${policy}`, answer: MyExplanation });

/** `fact`: asks for this one first. */
export const getCheckUp = (fact?: string) => call({ path: `${base}/check-up`, query: { fact }, answer: CheckUp });

export const answerCheckUp = (body: CheckUpAnswer) =>
  call({ method: "POST", path: `${base}/check-up/answers`, body, answer: CheckUpStep });

export const forgetAnswers = (fact?: string) =>
  call({ method: "DELETE", path: `${base}/check-up/answers${fact ? `/${fact}` : ""}`, answer: CheckUp });
