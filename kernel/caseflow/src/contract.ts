import { DivisionCode, Id, Instant, IsoDate, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";

/** Lower-case words joined by a hyphen: process codes, state names, event names, `awaiting-supplement`. */
export const Word = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

export const TermUnit = z.enum(["workday", "calendar_day", "hour"]);
export type TermUnit = z.infer<typeof TermUnit>;

/** A time limit as data; `basis` is the article or promise it comes from. */
export const Term = z.object({
  amount: z.int().min(1).max(3650),
  unit: TermUnit,
  basis: LocalizedText.optional(),
});
export type Term = z.infer<typeof Term>;

export const StateKind = z.enum(["task", "wait", "auto", "final"]);
export type StateKind = z.infer<typeof StateKind>;

export const Outcome = z.enum(["approved", "rejected", "not_accepted", "withdrawn", "lapsed", "done", "dismissed"]);
export type Outcome = z.infer<typeof Outcome>;

/**
 * Who may take the task of a state: holders of `role` in `organisation`, which is "handling" (the case's own),
 * an organisation code, or a code with `{division}` (`{division}-HPF`). `count` > 1 asks that many to countersign.
 */
export const Candidates = z.object({
  role: z.string().min(1).max(40),
  organisation: z.string().min(1).max(60).default("handling"),
  count: z.int().min(1).max(9).default(1),
});
export type Candidates = z.infer<typeof Candidates>;

export const StateMeta = z.object({
  label: LocalizedText,
  kind: StateKind,
  candidates: Candidates.optional(),
  /** Time limit of this step, counted from entering it. */
  term: Term.optional(),
  /** Event that the system performs when the step's term has run out. */
  expires: Word.optional(),
  /** Entering starts the clock of the whole case (受理). */
  startsTerm: z.boolean().optional(),
  /** Entering ends the clock of the whole case: it was kept or not (作出决定). */
  endsTerm: z.boolean().optional(),
  /** The clock of the case stands still while the case waits here (等待补正). */
  pausesClock: z.boolean().optional(),
  outcome: Outcome.optional(),
});
export type StateMeta = z.infer<typeof StateMeta>;

export const EventMeta = z.object({
  label: LocalizedText,
  who: z.enum(["applicant", "handler", "system"]),
  /** The person must say why. */
  needsNote: z.boolean().optional(),
});
export type EventMeta = z.infer<typeof EventMeta>;

/** `countersigned`: the asked number of officers has signed. `data-is`: a field of the case's context has this value. */
export const Guard = z.discriminatedUnion("type", [
  z.object({ type: z.literal("countersigned") }),
  z.object({
    type: z.literal("data-is"),
    params: z.object({ field: z.string().min(1), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }),
  }),
]);
export type Guard = z.infer<typeof Guard>;

/** Without a target the case stays where it is and the event is recorded (a signature, a note of a call). */
export const Transition = z.object({ target: Word.optional(), guard: Guard.optional(), meta: EventMeta });
export type Transition = z.infer<typeof Transition>;

export const AutoTransition = z.object({ target: Word, guard: Guard.optional() });
export type AutoTransition = z.infer<typeof AutoTransition>;

export const ProcessState = z.object({
  type: z.literal("final").optional(),
  meta: StateMeta,
  /** The first transition whose guard holds is taken, as in XState. */
  on: z.record(Word, z.array(Transition).min(1)).optional(),
  always: z.array(AutoTransition).min(1).optional(),
});
export type ProcessState = z.infer<typeof ProcessState>;

/** An XState 5 machine as plain data. */
export const ProcessMachine = z.object({
  id: Word,
  initial: Word,
  states: z.record(Word, ProcessState),
});
export type ProcessMachine = z.infer<typeof ProcessMachine>;

export const DefinitionState = z.enum(["draft", "published"]);
export type DefinitionState = z.infer<typeof DefinitionState>;

export const ProcessDraft = z.object({
  code: Word,
  name: LocalizedText,
  description: LocalizedText,
  machine: ProcessMachine,
  validFrom: IsoDate.optional(),
});
export type ProcessDraft = z.infer<typeof ProcessDraft>;

export const ProcessDefinition = z.object({
  code: Word,
  version: z.int().min(1),
  name: LocalizedText,
  description: LocalizedText,
  machine: ProcessMachine,
  state: DefinitionState,
  validFrom: IsoDate,
  updatedAt: Instant,
});
export type ProcessDefinition = z.infer<typeof ProcessDefinition>;

export const ProcessSummary = ProcessDefinition.omit({ machine: true });
export type ProcessSummary = z.infer<typeof ProcessSummary>;

/** What is wrong with a drafted process; an empty list may be published. */
export const Finding = z.object({ state: z.string().nullable(), code: z.string(), message: LocalizedText });
export type Finding = z.infer<typeof Finding>;

export const Validation = z.object({ findings: z.array(Finding) });
export type Validation = z.infer<typeof Validation>;

/** Nodes and edges for the viewer. `rank` is the distance from the start, `order` the place within the rank. */
export const ProcessDrawing = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      label: LocalizedText,
      kind: StateKind,
      initial: z.boolean(),
      outcome: Outcome.nullable(),
      role: z.string().nullable(),
      organisation: z.string().nullable(),
      count: z.int().nullable(),
      term: Term.nullable(),
      pausesClock: z.boolean(),
      startsTerm: z.boolean(),
      rank: z.int(),
      order: z.int(),
    }),
  ),
  edges: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      to: z.string(),
      event: z.string().nullable(),
      label: LocalizedText.nullable(),
      who: EventMeta.shape.who,
      guard: z.string().nullable(),
      /** Leads to an earlier rank or to itself. */
      back: z.boolean(),
    }),
  ),
});
export type ProcessDrawing = z.infer<typeof ProcessDrawing>;

export const CaseChannel = z.enum(["portal", "console", "counter", "desk", "kiosk", "api"]);
export type CaseChannel = z.infer<typeof CaseChannel>;

export const CaseSubject = z.object({
  kind: z.enum(["person", "legal_entity"]),
  id: Id,
  /** ID number or unified social credit code. */
  key: z.string().min(1).max(40),
  name: z.string().min(1).max(200),
});
export type CaseSubject = z.infer<typeof CaseSubject>;

/** none: no time limit · running · warning: four fifths have gone · overdue · paused · met: ended in time · missed: ended late */
export const ClockStatus = z.enum(["none", "running", "warning", "overdue", "paused", "met", "missed"]);
export type ClockStatus = z.infer<typeof ClockStatus>;

export const CaseClock = z.object({
  status: ClockStatus,
  startedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  pausedAt: Instant.nullable(),
  term: Term.nullable(),
});
export type CaseClock = z.infer<typeof CaseClock>;

export const CaseState = z.object({ name: z.string(), label: LocalizedText, kind: StateKind });
export type CaseState = z.infer<typeof CaseState>;

export const Case = z.object({
  id: Id,
  division: DivisionCode,
  /** Shown to people: division, day opened, running number: `990122-20261122-000123`. */
  number: z.string(),
  owner: z.string(),
  /** What it is about in the owner's words: the item code. */
  kind: z.string(),
  title: LocalizedText,
  process: z.object({ code: z.string(), version: z.int() }),
  state: CaseState,
  version: z.int(),
  subject: CaseSubject,
  applicant: z.object({ personId: Id, name: z.string() }),
  handlingOrganisation: z.string(),
  channel: CaseChannel,
  context: z.record(z.string(), z.unknown()),
  summary: z.record(z.string(), z.unknown()),
  clock: CaseClock,
  openedAt: Instant,
  closedAt: Instant.nullable(),
  outcome: Outcome.nullable(),
});
export type Case = z.infer<typeof Case>;

/** A line of the append-only history. `seq` counts from 1 without gaps and equals the case's version after the action. */
export const Action = z.object({
  seq: z.int(),
  at: Instant,
  event: z.string(),
  label: LocalizedText,
  from: z.string().nullable(),
  to: z.string(),
  toLabel: LocalizedText,
  actor: z.object({
    kind: z.enum(["applicant", "handler", "system"]),
    personId: Id.nullable(),
    name: z.string().nullable(),
    organisation: z.string().nullable(),
  }),
  channel: CaseChannel.nullable(),
  note: z.string().nullable(),
  data: z.record(z.string(), z.unknown()).nullable(),
});
export type Action = z.infer<typeof Action>;

export const Signature = z.object({ personId: Id, name: z.string(), at: Instant, note: z.string().nullable() });
export type Signature = z.infer<typeof Signature>;

export const Task = z.object({
  id: Id,
  state: z.string(),
  role: z.string(),
  organisation: z.string(),
  count: z.int(),
  signatures: z.array(Signature),
  assignee: z.object({ personId: Id, name: z.string() }).nullable(),
  createdAt: Instant,
  dueAt: Instant.nullable(),
  escalatedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
});
export type Task = z.infer<typeof Task>;

export const AllowedEvent = z.object({ event: z.string(), label: LocalizedText, needsNote: z.boolean() });
export type AllowedEvent = z.infer<typeof AllowedEvent>;

export const DocumentKind = z.enum([
  "receipt",
  "acceptance_notice",
  "supplement_notice",
  "rejection_notice",
  "completion_notice",
  "decision",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What is printed besides the kind's own wording. It is kept as issued and never changed. */
export const DocumentContent = z.object({
  /** Item the person applied for, e.g. 住房公积金提取. */
  item: LocalizedText,
  /** Person or enterprise addressed. */
  addressee: z.string().min(1).max(200),
  organisation: LocalizedText,
  /** Replaces the kind's standing paragraph. */
  statement: LocalizedText.optional(),
  fields: z.array(z.object({ label: LocalizedText, value: z.union([z.string(), LocalizedText]) })).max(40),
  /** Articles relied on. */
  legalBasis: z.array(z.string()).max(20).optional(),
  /** Where and until when one may object, e.g. 行政复议. */
  remedy: LocalizedText.optional(),
});
export type DocumentContent = z.infer<typeof DocumentContent>;

export const IssuedDocument = z.object({
  id: Id,
  caseId: Id,
  kind: DocumentKind,
  title: LocalizedText,
  verificationCode: z.string(),
  issuedAt: Instant,
});
export type IssuedDocument = z.infer<typeof IssuedDocument>;

/** What anybody who holds the code may see: enough to compare with the paper, no personal data in full. */
export const VerifiedDocument = z.object({
  verificationCode: z.string(),
  kind: DocumentKind,
  title: LocalizedText,
  caseNumber: z.string(),
  item: LocalizedText,
  organisation: LocalizedText,
  /** Masked: 林*梅. */
  addressee: z.string(),
  issuedAt: Instant,
});
export type VerifiedDocument = z.infer<typeof VerifiedDocument>;

export const CaseDetail = z.object({
  case: Case,
  /** What the viewer may do now. */
  events: z.array(AllowedEvent),
  can: z.object({ claim: z.boolean(), release: z.boolean(), transfer: z.boolean() }),
  task: Task.nullable(),
  documents: z.array(IssuedDocument),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

export const History = z.object({ items: z.array(Action) });
export type History = z.infer<typeof History>;

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
 * department: every case of my organisations · overdue: theirs past the due date.
 */
export const WorkListScope = z.enum(["mine", "available", "escalated", "department", "overdue"]);
export type WorkListScope = z.infer<typeof WorkListScope>;

export const WorkListFilters = z.object({
  scope: WorkListScope.default("mine"),
  /** Only for `department`. */
  status: z.enum(["open", "closed", "all"]).default("open"),
  kind: z.string().max(120).optional(),
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

const change = { expectedVersion: z.int().min(1), note: z.string().trim().max(2000).optional() };
export const PerformBody = z.object({ ...change, event: Word, data: z.record(z.string(), z.unknown()).optional() });
export type PerformBody = z.infer<typeof PerformBody>;
export const ClaimBody = z.object(change);
export type ClaimBody = z.infer<typeof ClaimBody>;
export const TransferBody = z.object({ ...change, to: Id });
export type TransferBody = z.infer<typeof TransferBody>;
export const CountersignBody = z.object({ ...change, opinion: z.enum(["agree", "disagree"]) });
export type CountersignBody = z.infer<typeof CountersignBody>;
