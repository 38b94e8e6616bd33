import { readClock } from "./clock.ts";
import type { Action, Case, CaseRow, CaseState, Task } from "./contract.ts";
import { type Process, stateOf } from "./process.ts";
import { standingEvents } from "./standing-events.ts";
import type { ActionRecord, CaseRecord, TaskRecord } from "./store/tables.ts";

export function toCase(record: CaseRecord, process: Process, now: Date): Case {
  return {
    id: record.id,
    division: record.division,
    number: record.number,
    owner: record.owner,
    kind: record.kind,
    title: record.title,
    process: { code: record.process_code, version: record.process_version },
    state: toState(process, record.state),
    version: record.version,
    subject: {
      kind: record.subject_kind,
      id: record.subject_id,
      key: record.subject_key,
      name: record.subject_name,
    },
    applicant: record.applicant_id ? { personId: record.applicant_id, name: record.applicant_name ?? "" } : null,
    handlingOrganisation: record.handling_organisation,
    channel: record.channel,
    context: record.context,
    summary: record.summary,
    clock: readClock(record, now),
    openedAt: record.opened_at.toISOString(),
    closedAt: record.closed_at?.toISOString() ?? null,
    outcome: record.outcome,
  };
}

export function toCaseRow(record: CaseRecord, task: TaskRecord | null, process: Process, now: Date): CaseRow {
  const { subject, context, owner, process: _, channel, applicant, division, ...rest } = toCase(record, process, now);
  return { ...rest, subjectName: subject.name, task: task && toTask(task) };
}

export function toTask(task: TaskRecord): Task {
  return {
    id: task.id,
    state: task.state,
    role: task.role,
    organisation: task.organisation,
    count: task.count,
    signatures: task.signatures,
    assignee: task.assignee_id ? { personId: task.assignee_id, name: task.assignee_name ?? "" } : null,
    createdAt: task.created_at.toISOString(),
    dueAt: task.due_at?.toISOString() ?? null,
    escalatedAt: task.escalated_at?.toISOString() ?? null,
    closedAt: task.closed_at?.toISOString() ?? null,
  };
}

export function toAction(action: ActionRecord, process: Process): Action {
  const from = action.from_state ?? action.to_state;
  const meta = stateOf(process, from).events[action.event]?.[0]?.meta;
  return {
    seq: action.seq,
    at: action.at.toISOString(),
    event: action.event,
    label: standingEvents[action.event] ?? meta?.label ?? { zh: action.event, en: action.event },
    from: action.from_state,
    to: action.to_state,
    toLabel: stateOf(process, action.to_state).meta.label,
    actor: {
      kind: action.actor_kind,
      personId: action.actor_id,
      name: action.actor_name,
      organisation: action.organisation,
    },
    channel: action.channel,
    note: action.note,
    data: action.data,
  };
}

const toState = (process: Process, name: string): CaseState => {
  const { label, kind } = stateOf(process, name).meta;
  return { name, label, kind };
};
