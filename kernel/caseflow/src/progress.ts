import { newId } from "@zhida/platform";
import { clockEntering, dueAfter } from "./clock.ts";
import type { StateMeta } from "./contract.ts";
import { nextState, type Process, stateOf } from "./process.ts";
import { refuse } from "./refusals.ts";
import type { ActionRecord, CaseRecord, TaskRecord } from "./store/tables.ts";

/** A case on its way through one unit of work: how it stands now and the actions that brought it here. */
export type Progress = {
  process: Process;
  now: Date;
  case: CaseRecord;
  task: TaskRecord | null;
  actions: ActionRecord[];
};

export type Party = Pick<ActionRecord, "actor_kind" | "actor_id" | "actor_name" | "organisation" | "channel">;

export const system: Party = {
  actor_kind: "system",
  actor_id: null,
  actor_name: null,
  organisation: null,
  channel: null,
};

type Step = {
  event: string;
  by: Party;
  note?: string;
  data?: Record<string, unknown>;
  /** The task starts anew although the state stays: the case was passed to another organisation. */
  anew?: boolean;
};

/** Applies one event of the process by the rules of its machine. Who may do it has been asked before. */
export function applyEvent(progress: Progress, step: Step): Progress {
  const { process, case: record, task } = progress;
  if (record.closed_at) throw refuse("case_closed");
  const { meta, events } = stateOf(process, record.state);
  const isSignature = events[step.event]?.some(({ guard }) => guard?.type === "countersigned") ?? false;
  const signed = isSignature ? sign(progress, step) : progress;
  const next = nextState(process, record.state, record.context, {
    type: step.event,
    signatures: signed.task?.signatures.length ?? 0,
  });
  if (!next) throw refuse("event_not_allowed", { params: { state: meta.label.zh, stateEn: meta.label.en } });
  if (next.meta.needsNote && !step.note?.trim()) throw refuse("note_needed");
  const stays = next.to === record.state && !step.anew;
  const moved = stays ? signed : enterState({ ...signed, task }, next.to);
  return addAction(moved, { ...step, from: record.state });
}

export function enterState(progress: Progress, to: string): Progress {
  const { process, now } = progress;
  const { meta } = stateOf(process, to);
  const isFinal = meta.kind === "final";
  const record: CaseRecord = {
    ...clockEntering(progress.case, meta, now),
    state: to,
    closed_at: isFinal ? now : null,
    outcome: isFinal ? (meta.outcome ?? "done") : null,
  };
  return { ...progress, case: record, task: taskFor(record, meta, now) };
}

/** Every change of a case is one action, and one version more. */
export function addAction(progress: Progress, step: Step & { from: string | null }): Progress {
  const version = progress.case.version + 1;
  const action: ActionRecord = {
    division: progress.case.division,
    case_id: progress.case.id,
    seq: version,
    at: progress.now,
    event: step.event,
    from_state: step.from,
    to_state: progress.case.state,
    ...step.by,
    note: step.note?.trim() || null,
    data: step.data ?? null,
  };
  return { ...progress, case: { ...progress.case, version }, actions: [...progress.actions, action] };
}

function sign(progress: Progress, { by, note }: Step): Progress {
  const { task } = progress;
  if (!task || !by.actor_id) throw refuse("not_countersign");
  if (task.signatures.some(({ personId }) => personId === by.actor_id)) throw refuse("already_signed");
  const signature = {
    personId: by.actor_id,
    name: by.actor_name ?? "",
    at: progress.now.toISOString(),
    note: note?.trim() || null,
  };
  return { ...progress, task: { ...task, signatures: [...task.signatures, signature] } };
}

function taskFor(record: CaseRecord, meta: StateMeta, now: Date): TaskRecord | null {
  if (!meta.candidates) return null;
  const role = fromContext(record, meta.candidates.role);
  const organisation = fromContext(record, meta.candidates.organisation);
  const running = record.clock_ended_at ? null : record.due_at;
  const step = meta.term ? dueAfter(meta.term, now) : null;
  return {
    division: record.division,
    id: newId(),
    case_id: record.id,
    state: record.state,
    role,
    organisation:
      organisation === "handling" ? record.handling_organisation : organisation.replace("{division}", record.division),
    count: meta.candidates.count,
    signatures: [],
    assignee_id: null,
    assignee_name: null,
    claimed_at: null,
    created_at: now,
    due_at: running && step ? new Date(Math.min(+running, +step)) : (step ?? running),
    escalated_at: null,
    closed_at: null,
  };
}

/** `{context.field}`: what the owner of the case wrote into its context. */
function fromContext({ context }: CaseRecord, template: string): string {
  const field = /^\{context\.(\w+)\}$/.exec(template)?.[1];
  if (!field) return template;
  const value = context[field];
  if (typeof value !== "string") throw new Error(`the context of the case has no ${field}`);
  return value;
}
