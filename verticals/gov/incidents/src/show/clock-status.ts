import type { ClockStatus } from "@zhida/caseflow/contract";
import type { IncidentRecord } from "../store/tables.ts";

type Clock = Pick<IncidentRecord, "state" | "started_at" | "warn_at" | "due_at" | "clock_ended_at" | "ended_at">;

export function clockStatus(incident: Clock, now: Date): ClockStatus {
  const { started_at: started, warn_at: warn, due_at: due } = incident;
  if (!started || !due || !warn) return "none";
  const ended = incident.clock_ended_at ?? incident.ended_at;
  if (ended) return ended <= due ? "met" : "missed";
  if (now > due) return "overdue";
  return now >= warn ? "warning" : "running";
}
