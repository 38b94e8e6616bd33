import { columnsOf } from "@zhida/platform";
import type {
  CaseChannel,
  CaseSubject,
  DocumentContent,
  DocumentKind,
  Outcome,
  ProcessMachine,
  Signature,
  Term,
} from "../contract.ts";

type Text = { zh: string; en: string };
type Json = Record<string, unknown>;

export type DefinitionRecord = {
  code: string;
  version: number;
  name: Text;
  description: Text;
  machine: ProcessMachine;
  state: "draft" | "published";
  valid_from: string;
  updated_at: Date;
};

export type CaseRecord = {
  division: string;
  id: string;
  number: string;
  owner: string;
  kind: string;
  title: Text;
  process_code: string;
  process_version: number;
  state: string;
  version: number;
  context: Json;
  summary: Json;
  subject_kind: CaseSubject["kind"];
  subject_id: string;
  subject_key: string;
  subject_name: string;
  applicant_id: string | null;
  applicant_name: string | null;
  handling_organisation: string;
  channel: CaseChannel;
  term: Term | null;
  clock_started_at: Date | null;
  due_at: Date | null;
  paused_at: Date | null;
  clock_ended_at: Date | null;
  opened_at: Date;
  closed_at: Date | null;
  outcome: Outcome | null;
};

export type ActionRecord = {
  division: string;
  case_id: string;
  seq: number;
  at: Date;
  event: string;
  from_state: string | null;
  to_state: string;
  actor_kind: "applicant" | "handler" | "system";
  actor_id: string | null;
  actor_name: string | null;
  organisation: string | null;
  channel: CaseChannel | null;
  note: string | null;
  data: Json | null;
};

export type TaskRecord = {
  division: string;
  id: string;
  case_id: string;
  state: string;
  role: string;
  organisation: string;
  count: number;
  signatures: Signature[];
  assignee_id: string | null;
  assignee_name: string | null;
  claimed_at: Date | null;
  created_at: Date;
  due_at: Date | null;
  escalated_at: Date | null;
  closed_at: Date | null;
};

export type DeadlineRecord = {
  division: string;
  case_id: string;
  kind: "case" | "step";
  state: string;
  due_at: Date;
  warn_at: Date;
  warned_at: Date | null;
  /** When the term began: earlier warnings were of another. */
  since: Date | null;
  next_at: Date | null;
};

export type DocumentRecord = {
  division: string;
  id: string;
  case_id: string;
  kind: DocumentKind;
  verification_code: string;
  content: DocumentContent;
  issued_at: Date;
};

export type CaseflowTables = {
  "caseflow.process_definition": DefinitionRecord;
  "caseflow.case": CaseRecord;
  "caseflow.action": ActionRecord;
  "caseflow.task": TaskRecord;
  "caseflow.deadline": DeadlineRecord;
  "caseflow.document": DocumentRecord;
};

export const caseColumns = columnsOf<CaseRecord>({
  division: true,
  id: true,
  number: true,
  owner: true,
  kind: true,
  title: true,
  process_code: true,
  process_version: true,
  state: true,
  version: true,
  context: true,
  summary: true,
  subject_kind: true,
  subject_id: true,
  subject_key: true,
  subject_name: true,
  applicant_id: true,
  applicant_name: true,
  handling_organisation: true,
  channel: true,
  term: true,
  clock_started_at: true,
  due_at: true,
  paused_at: true,
  clock_ended_at: true,
  opened_at: true,
  closed_at: true,
  outcome: true,
});
export const actionColumns = columnsOf<ActionRecord>({
  division: true,
  case_id: true,
  seq: true,
  at: true,
  event: true,
  from_state: true,
  to_state: true,
  actor_kind: true,
  actor_id: true,
  actor_name: true,
  organisation: true,
  channel: true,
  note: true,
  data: true,
});
export const taskColumns = columnsOf<TaskRecord>({
  division: true,
  id: true,
  case_id: true,
  state: true,
  role: true,
  organisation: true,
  count: true,
  signatures: true,
  assignee_id: true,
  assignee_name: true,
  claimed_at: true,
  created_at: true,
  due_at: true,
  escalated_at: true,
  closed_at: true,
});
export const deadlineColumns = columnsOf<DeadlineRecord>({
  division: true,
  case_id: true,
  kind: true,
  state: true,
  due_at: true,
  warn_at: true,
  warned_at: true,
  since: true,
  next_at: true,
});
export const documentColumns = columnsOf<DocumentRecord>({
  division: true,
  id: true,
  case_id: true,
  kind: true,
  verification_code: true,
  content: true,
  issued_at: true,
});
