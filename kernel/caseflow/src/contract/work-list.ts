import { Id, Instant, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";
import { CaseClock, CaseState, Task } from "./case.ts";
import { Outcome, Word } from "./process.ts";

/** A line of a list. The subject's key is never in lists. */
export const CaseRow = z.object({
  id: Id,
  number: z.string(),
  kind: z.string(),
  title: LocalizedText,
  subjectName: z.string(),
  state: CaseState,
  version: z.int(),
  handlingOrganisation: z.string(),
  clock: CaseClock,
  openedAt: Instant,
  closedAt: Instant.nullable(),
  outcome: Outcome.nullable(),
  task: Task.pick({
    id: true,
    role: true,
    organisation: true,
    assignee: true,
    dueAt: true,
    escalatedAt: true,
  }).nullable(),
  summary: z.record(z.string(), z.unknown()),
});
export type CaseRow = z.infer<typeof CaseRow>;

export const CasePage = page(CaseRow);
export type CasePage = z.infer<typeof CasePage>;

/**
 * mine: claimed by me · available: nobody's yet and I am a candidate · escalated: overdue, brought to me as head ·
 * department: every affair of people and enterprises in my organisations · overdue: cases there past the due date.
 */
export const WorkListScope = z.enum(["mine", "available", "escalated", "department", "overdue"]);
export type WorkListScope = z.infer<typeof WorkListScope>;

export const WorkListFilters = z.object({
  scope: WorkListScope.default("mine"),
  /** Only for `department`. */
  status: z.enum(["open", "closed", "all"]).default("open"),
  kind: z.string().max(120).optional(),
  /** Looks at open cases only: how a case ended is its outcome. */
  state: Word.optional(),
  /** Exact case number. */
  number: z.string().max(40).optional(),
  /** Exact ID number or credit code. */
  subjectKey: z.string().max(40).optional(),
});
export type WorkListFilters = z.infer<typeof WorkListFilters>;

export const WorkCounts = z.object({ mine: z.int(), available: z.int(), escalated: z.int(), overdue: z.int() });
export type WorkCounts = z.infer<typeof WorkCounts>;

export const Colleague = z.object({ personId: Id, name: z.string() });
export type Colleague = z.infer<typeof Colleague>;
