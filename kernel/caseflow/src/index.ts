export { type CaseClosed, caseClosed, caseMoved, caseOpened } from "./events.ts";
export { newVerificationCode } from "./issue-document.ts";
export type * from "./service.ts";
