import type { Actor } from "@zhida/identity";
import { can } from "@zhida/identity";
import type { AllowedEvent, EventMeta } from "./contract.ts";
import { nextState, type Process, stateOf } from "./process.ts";
import type { StoredCase } from "./store/read-case.ts";
import { isCandidate, isOwn, isSubject, mayAssist, mayTakeOver } from "./viewer.ts";

/** What this viewer could do to the case now: the same rules by which it would be performed. */
export function allowedEvents(viewer: Actor, stored: StoredCase, process: Process, forOwner = false): AllowedEvent[] {
  const { case: record, task } = stored;
  if (record.closed_at) return [];
  const { events } = stateOf(process, record.state);
  const signatures = (task?.signatures.length ?? 0) + 1;
  return Object.entries(events).flatMap(([event, transitions]) => {
    const { label, who, needsNote, guarded } = transitions[0]!.meta;
    if (guarded && !forOwner) return [];
    const signs = transitions.some(({ guard }) => guard?.type === "countersigned");
    if (!isFor(who, viewer, stored) || (signs && hasSigned(viewer, stored))) return [];
    if (!nextState(process, record.state, record.context, { type: event, signatures })) return [];
    return [{ event, label, needsNote: needsNote ?? false }];
  });
}

function isFor(who: EventMeta["who"], viewer: Actor, stored: StoredCase): boolean {
  if (who === "system") return false;
  if (who === "applicant") return isSubject(viewer, stored.case) || mayAssist(viewer, stored.case);
  return mayHandle(viewer, stored);
}

export function mayHandle(viewer: Actor, { case: record, task }: StoredCase): boolean {
  if (isOwn(viewer, record)) return false;
  if (!task)
    return can(viewer, "case.handle", { division: record.division, organisationCode: record.handling_organisation });
  const free = !task.assignee_id || task.assignee_id === viewer.personId || mayTakeOver(viewer, task);
  return free && isCandidate(viewer, task);
}

const hasSigned = (viewer: Actor, { task }: StoredCase): boolean =>
  task?.signatures.some(({ personId }) => personId === viewer.personId) ?? false;
