import { type Actor, can } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { allowedEvents, mayHandle } from "./allowed-events.ts";
import type { Action, Case, CaseDetail, Colleague } from "./contract.ts";
import type { Context } from "./deps.ts";
import { toIssuedDocument } from "./issue-document.ts";
import { stateOf } from "./process.ts";
import { refuse } from "./refusals.ts";
import type { InspectedCase } from "./service.ts";
import { isOfficeOnly } from "./standing-events.ts";
import { findCase, listActions, listDocuments, type StoredCase } from "./store/read-case.ts";
import { toAction, toCase, toTask } from "./to-case.ts";
import { colleaguesFor, mayTransfer } from "./transfer-task.ts";
import { isCandidate, isOwn, maySee } from "./viewer.ts";

type Request = { id: string; viewer: Actor };

export async function getCase(context: Context, work: Work, { id, viewer }: Request): Promise<CaseDetail> {
  const stored = await seenCase(work, { id, viewer });
  const { case: record, task } = stored;
  const process = await context.processes.get(work.db, record.process_code, record.process_version);
  const documents = await listDocuments(work.db, record.division, record.id);
  return {
    case: toCase(record, process, work.now),
    events: allowedEvents(viewer, stored, process),
    can: whatCan(viewer, stored),
    task: task && isInside(viewer, stored) ? toTask(task) : null,
    documents: documents.map(toIssuedDocument),
  };
}

export async function inspectCase(
  context: Context,
  work: Work,
  { id, viewer }: { id: string; viewer: Actor | undefined },
): Promise<InspectedCase | undefined> {
  const stored = await findCase(work.db, id);
  if (!stored) return undefined;
  const { case: record, task } = stored;
  const process = await context.processes.get(work.db, record.process_code, record.process_version);
  const actions = await listActions(work.db, record.division, record.id);
  return {
    case: toCase(record, process, work.now),
    events: viewer ? allowedEvents(viewer, stored, process, true) : [],
    can: whatCan(viewer, stored),
    task: task && toTask(task),
    history: actions.map((each) => toAction(each, process)),
  };
}

export async function findCaseById(context: Context, work: Work, id: string): Promise<Case | undefined> {
  const stored = await findCase(work.db, id);
  if (!stored) return undefined;
  const process = await context.processes.get(work.db, stored.case.process_code, stored.case.process_version);
  return toCase(stored.case, process, work.now);
}

/** Everything that happened, oldest first. The applicant is spared the office's own steps and internal notes. */
export async function getHistory(context: Context, work: Work, request: Request): Promise<Action[]> {
  const stored = await seenCase(work, request);
  const { case: record } = stored;
  const process = await context.processes.get(work.db, record.process_code, record.process_version);
  const records = await listActions(work.db, record.division, record.id);
  const actions = records.map((each) => toAction(each, process));
  if (isInside(request.viewer, stored)) return actions;
  const isInternal = ({ event, from }: Action) =>
    from !== null && (stateOf(process, from).events[event]?.[0]?.meta.internal ?? false);
  return actions
    .filter(({ event }) => !isOfficeOnly(event))
    .map((action) => ({
      ...action,
      ...(isInternal(action) && { note: null, data: null }),
      actor: action.actor.kind === "handler" ? { ...action.actor, personId: null } : action.actor,
    }));
}

export async function listColleagues(context: Context, work: Work, request: Request): Promise<Colleague[]> {
  const stored = await seenCase(work, request);
  const { task } = stored;
  return task && mayTransfer(request.viewer, stored, task) ? colleaguesFor(context, work, stored, task) : [];
}

export async function seenCase(work: Work, { id, viewer }: Request): Promise<StoredCase> {
  const stored = await findCase(work.db, id);
  if (!stored || !maySee(viewer, stored)) throw refuse("not_found");
  return stored;
}

/** What the viewer may do with the task itself. */
function whatCan(viewer: Actor | undefined, stored: StoredCase): CaseDetail["can"] {
  const { task } = stored;
  if (!viewer || task?.count !== 1) return { claim: false, release: false, transfer: false };
  return {
    claim: task.assignee_id !== viewer.personId && mayHandle(viewer, stored),
    release: task.assignee_id === viewer.personId,
    transfer: mayTransfer(viewer, stored, task),
  };
}

/** Staff who look at somebody else's case. */
const isInside = (viewer: Actor, { case: record, task }: StoredCase): boolean =>
  !isOwn(viewer, record) &&
  (can(viewer, "case.view", { division: record.division, organisationCode: record.handling_organisation }) ||
    (task !== null && isCandidate(viewer, task)));
