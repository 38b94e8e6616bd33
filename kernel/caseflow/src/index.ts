export { type CaseClosed, caseClosed, caseMoved, caseOpened } from "./events.ts";
export type * from "./service.ts";
