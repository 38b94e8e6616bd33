import type { Action } from "@zhida/caseflow/contract";
import process from "../incident-process.json" with { type: "json" };

type Events = Record<string, { meta: { internal?: boolean } }[]>;

/** The office's own steps, which nobody else is shown at all. */
const isOfficeOnly = ({ event }: Action): boolean => event.startsWith("task-") || event === "case-escalate";

/** As whoever is not staff sees it: without the office's own steps, internal notes, and the names of people. */
export const publicHistory = (history: readonly Action[]): Action[] =>
  history
    .filter((action) => !isOfficeOnly(action))
    .map((action) => ({
      ...action,
      ...(isInternal(action) && { note: null, data: null }),
      actor: { ...action.actor, personId: null, name: null },
    }));

function isInternal({ event, from }: Action): boolean {
  const states = process.machine.states as Record<string, { on?: Events }>;
  return (from !== null && states[from]?.on?.[event]?.[0]?.meta.internal) ?? false;
}
