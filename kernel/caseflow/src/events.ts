import { defineEvent } from "@zhida/platform";
import { DivisionCode, Id, Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { CaseChannel, CaseSubject, Outcome } from "./contract.ts";

const CaseNews = z.object({
  caseId: Id,
  number: z.string(),
  division: DivisionCode,
  owner: z.string(),
  kind: z.string(),
  title: LocalizedText,
  process: z.string(),
  handlingOrganisation: z.string(),
  subject: z.object({ kind: CaseSubject.shape.kind, id: Id, name: z.string() }),
  applicantId: Id.nullable(),
  applicantName: z.string().nullable(),
  channel: CaseChannel,
  state: z.string(),
  version: z.int(),
  openedAt: Instant,
});

/** Each call that changes a case tells exactly one of these three: a case opened and decided at once only tells `caseClosed`. */
export const caseOpened = defineEvent("caseflow.case-opened", CaseNews);
export const caseMoved = defineEvent("caseflow.case-moved", CaseNews.extend({ event: z.string(), from: z.string() }));
export const caseClosed = defineEvent(
  "caseflow.case-closed",
  CaseNews.extend({ outcome: Outcome, closedAt: Instant, inTime: z.boolean().nullable() }),
);
export type CaseClosed = z.infer<typeof caseClosed.data>;
