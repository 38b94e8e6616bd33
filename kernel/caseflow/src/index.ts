export * from "./contract.ts";
export type { CaseflowDeps } from "./deps.ts";
export { type CaseClosed, caseClosed, caseMoved, caseOpened } from "./events.ts";
export { caseflowModule } from "./module.ts";
export { documentFont } from "./pdf/fonts.ts";
export type * from "./service.ts";
export { newVerificationCode } from "./verification-code.ts";
