import { DivisionCode, Id, Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { IssuedDocument } from "./document.ts";
import { Outcome, StateKind, Term, Word } from "./process.ts";

export const CaseChannel = z.enum(["portal", "console", "counter", "desk", "kiosk", "api", "grid", "device"]);
export type CaseChannel = z.infer<typeof CaseChannel>;

/** Whom or what a case is about. A place (an incident) is nobody's own affair: whoever reported it is its applicant. */
export const CaseSubject = z.object({
  kind: z.enum(["person", "legal_entity", "place"]),
  /** Of a place: the id of the case. */
  id: Id,
  /** ID number, unified social credit code, or the code of the area in which a place lies. */
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
  /** Null where nobody applied: a device reported, or somebody who does not want to be named. */
  applicant: z.object({ personId: Id, name: z.string() }).nullable(),
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

const change = { expectedVersion: z.int().min(1), note: z.string().trim().max(2000).optional() };
export const PerformBody = z.object({ ...change, event: Word, data: z.record(z.string(), z.unknown()).optional() });
export type PerformBody = z.infer<typeof PerformBody>;
export const ClaimBody = z.object(change);
export type ClaimBody = z.infer<typeof ClaimBody>;
export const TransferBody = z.object({ ...change, to: Id });
export type TransferBody = z.infer<typeof TransferBody>;
export const CountersignBody = z.object({ ...change, opinion: z.enum(["agree", "disagree"]) });
export type CountersignBody = z.infer<typeof CountersignBody>;
