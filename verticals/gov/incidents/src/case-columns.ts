import type { Action, Case } from "@zhida/caseflow";
import { IncidentState } from "./contract.ts";
import type { IncidentRecord } from "./store/tables.ts";

type Columns = Partial<IncidentRecord>;

/** Who has been told to wait for it, by the process: kept beside the incident so that work lists read one table. */
function waitsFor(found: Case): Pick<IncidentRecord, "waits_role" | "waits_at"> {
  const { verifier, verifyAt } = found.context as { verifier?: string; verifyAt?: string };
  if (found.state.name === "reported") return { waits_role: "dispatcher", waits_at: `${found.division}-CMD` };
  if (found.state.name === "handling")
    return { waits_role: "department_officer", waits_at: found.handlingOrganisation };
  if (found.state.name === "verifying") return { waits_role: verifier ?? null, waits_at: verifyAt ?? null };
  return { waits_role: null, waits_at: null };
}

/** A warning is due when four fifths of the time have gone. */
const LAST_SHARE = 0.2;

/** How the case stands, in the columns of its incident. */
export function standingColumns(found: Case): Columns {
  const { startedAt, dueAt, status } = found.clock;
  const started = startedAt === null ? null : new Date(startedAt);
  const due = dueAt === null ? null : new Date(dueAt);
  const isOver = status === "met" || status === "missed";
  return {
    state: IncidentState.parse(found.state.name),
    version: found.version,
    organisation:
      found.state.name === "reported" || found.outcome === "not_accepted" ? null : found.handlingOrganisation,
    ...waitsFor(found),
    started_at: started,
    due_at: due,
    warn_at: started && due && new Date(due.getTime() - (due.getTime() - started.getTime()) * LAST_SHARE),
    ended_at: found.closedAt === null ? null : new Date(found.closedAt),
    ...(status === "paused" && { due_at: null, warn_at: null }),
    ...(!isOver && { clock_ended_at: null }),
  };
}

/** What one action changes besides where the case stands. */
export function actionColumns(action: Action): Columns {
  const { data, at } = action;
  const moved = action.from !== action.to || action.event === "transfer";
  const assignee = moved ? { assignee_id: null } : {};
  switch (action.event) {
    case "task-claim":
      return { assignee_id: action.actor.personId };
    case "task-release":
      return { assignee_id: null };
    case "task-transfer":
      return { assignee_id: (data?.to as { personId?: string } | undefined)?.personId ?? null };
    case "complete": {
      const done = { completed_at: new Date(at), completed_by: action.actor.personId, clock_ended_at: new Date(at) };
      return { ...assignee, ...done, result: String(data?.result ?? "solved") };
    }
    case "supervise":
      return { supervised: Number(data?.level ?? 1) };
    case "merge":
      return { ...assignee, merged_into: String(data?.into ?? "") };
    default:
      return assignee;
  }
}
