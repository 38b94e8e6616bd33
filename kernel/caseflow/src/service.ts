import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Page, PageQuery } from "@zhida/platform/contract";
import type {
  Action,
  AllowedEvent,
  Case,
  CaseChannel,
  CaseDetail,
  CaseRow,
  CaseSubject,
  DocumentContent,
  DocumentKind,
  Finding,
  IssuedDocument,
  ProcessDefinition,
  ProcessDraft,
  ProcessDrawing,
  ProcessSummary,
  Task,
  Term,
  WorkListFilters,
} from "./contract.ts";

/** What other modules may ask of cases. Every call joins the caller's transaction. */
export interface CaseflowService {
  /** Opens a case and applies `events` at once: one statement for case, history, task, deadlines and documents, one for the news, not waited for. */
  open(work: Work, request: OpenCase): Promise<Case>;
  /** Reads a case for the next change of it in this unit of work: it then costs no way to the database of its own. */
  readAhead(work: Work, caseId: string): void;
  /**
   * Moves a case on. Refuses `not_found` (also for a case of another county or person), `stale_version`,
   * `case_closed`, `event_not_allowed`, `not_candidate`, `note_needed`. In a transaction it is not waited for: somebody who was
   * faster at the same moment lets the commit fail with `stale_version`.
   */
  perform(work: Work, request: PerformEvent): Promise<Case>;

  claim(work: Work, request: TaskRequest): Promise<Case>;
  release(work: Work, request: TaskRequest): Promise<Case>;
  /** Hands the task to another candidate of the same organisation. */
  transfer(work: Work, request: TaskRequest & { to: string }): Promise<Case>;
  /** Signs with the others; the last signature moves the case on. A disagreement follows the process's `disagree` event. */
  countersign(work: Work, request: TaskRequest & { opinion: "agree" | "disagree" }): Promise<Case>;

  /** What the viewer may see of a case, and what he may do; refuses `not_found`. */
  get(work: Work, request: { id: string; viewer: Actor }): Promise<CaseDetail>;
  /** The case itself, for the module that owns it. */
  find(work: Work, id: string): Promise<Case | undefined>;
  history(work: Work, request: { id: string; viewer: Actor }): Promise<Action[]>;
  /** For the module that owns the case and has asked whether the viewer may see it: everything, guarded events too. */
  inspect(work: Work, request: { id: string; viewer: Actor | undefined }): Promise<InspectedCase | undefined>;

  /** The work list: see `WorkListScope`. Soonest due first; for `department` newest first. */
  list(work: Work, request: { viewer: Actor; filters: WorkListFilters; page: PageQuery }): Promise<Page<CaseRow>>;
  listForSubject(
    work: Work,
    request: {
      subject: Pick<CaseSubject, "kind" | "key">;
      owner?: string;
      status?: "open" | "closed" | "all";
      page: PageQuery;
    },
  ): Promise<Page<CaseRow>>;

  issueDocument(work: Work, document: NewDocument & { caseId: string }): Promise<IssuedDocument>;
  /** Renders an issued document as PDF, in the asked language. */
  renderDocument(
    work: Work,
    request: { id: string; viewer: Actor; language: "zh-CN" | "en" },
  ): Promise<RenderedDocument>;

  /** Tells the owner of its cases' actions, inside the same transaction. Call while wiring. */
  registerOwner(owner: string, hooks: OwnerHooks): void;

  /** Brings a process of the owner's own: `{ code, version, name, description, validFrom, machine }`. Call while wiring. */
  registerProcess(file: unknown): void;

  definitions: ProcessDefinitions;
}

export interface OpenCase {
  /** Given by the owner when it must know the id beforehand. */
  id?: string;
  division: string;
  /** The module that owns it: `gov.services`. */
  owner: string;
  /** The item code. */
  kind: string;
  title: { zh: string; en: string };
  /** Process code; the published version valid today is taken and kept for the life of the case. */
  process: string;
  subject: CaseSubject;
  /** Null where nobody applied. */
  applicant: { personId: string; name: string } | null;
  /** Organisation code: `990122-HPF`. */
  handlingOrganisation: string;
  channel: CaseChannel;
  context?: Record<string, unknown>;
  /** What the owner wants to see again in lists. */
  summary?: Record<string, unknown>;
  /** Time limit of the whole case, counted from the state that starts it. */
  term?: Term;
  /** A clerk who files for the applicant at the counter, shown in the history as the one who did it. */
  by?: Actor;
  events?: { type: string; by: "system"; note?: string; data?: Record<string, unknown> }[];
  documents?: NewDocument[];
}

export interface PerformEvent {
  caseId: string;
  expectedVersion: number;
  event: string;
  /** A person, or the system for events the process leaves to it. */
  by: Actor | "system";
  note?: string;
  data?: Record<string, unknown>;
  /** Merged into the case's context and summary. */
  context?: Record<string, unknown>;
  summary?: Record<string, unknown>;
  documents?: NewDocument[];
  /** Given by the module that owns the case: without it guarded events are refused. */
  owner?: string;
  /** The owner has asked whether this person may: he need not hold the task. */
  authorised?: boolean;
  /** The case passes to this organisation; its task and, where the state says so, its clock start anew. */
  handlingOrganisation?: string;
  /** Another time limit; a clock that runs is reckoned again from where it started. */
  term?: Term;
}

export interface TaskRequest {
  caseId: string;
  expectedVersion: number;
  by: Actor;
  note?: string;
}

export interface NewDocument {
  /** Given by an owner who must know them beforehand; the code by `newVerificationCode`. */
  id?: string;
  verificationCode?: string;
  kind: DocumentKind;
  content: DocumentContent;
}

export type InspectedCase = {
  case: Case;
  /** What the viewer could do to the task now. */
  events: AllowedEvent[];
  can: CaseDetail["can"];
  task: Task | null;
  history: Action[];
};

export type RenderedDocument = { bytes: Uint8Array; name: string; type: "application/pdf" };

export interface OwnerHooks {
  /** Called once for every action, in order; `from` is null for the opening. Throwing undoes the action. */
  onAction(work: Work, happened: { case: Case; action: Action; from: string | null; to: string }): Promise<void>;
}

export interface ProcessDefinitions {
  list(work: Work): Promise<ProcessSummary[]>;
  /** A version, or without one the newest published version valid today. */
  get(work: Work, request: { code: string; version?: number }): Promise<ProcessDefinition>;
  /** Creates or replaces the draft of the next version. */
  saveDraft(work: Work, draft: ProcessDraft): Promise<ProcessDefinition>;
  publish(work: Work, request: { code: string; version: number }): Promise<ProcessDefinition>;
  validate(draft: ProcessDraft): Finding[];
  draw(work: Work, request: { code: string; version?: number }): Promise<ProcessDrawing>;
}

/** What the module asks of the outside: tell people what waits for them. */
export type Remind = (work: Work, reminder: Reminder) => Promise<void>;

export interface Reminder {
  /**
   * To staff: four fifths of a time limit have gone; a limit is past (to the heads); a task was handed over;
   * the applicant has supplemented. To the applicant: his time to supplement is nearly over.
   */
  kind: "deadline_warning" | "deadline_overdue" | "task_transferred" | "supplement_arrived" | "supplement_due";
  /** Person ids; may be empty. */
  to: string[];
  case: { id: string; number: string; title: { zh: string; en: string }; handlingOrganisation: string };
  dueAt: Date | null;
  by?: string;
  note?: string;
}
